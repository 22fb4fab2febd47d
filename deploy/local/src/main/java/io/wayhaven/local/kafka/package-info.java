/** A real Kafka broker (KRaft) on this machine: in this JVM or as a process of its own. */
@NullMarked
package io.wayhaven.local.kafka;

import org.jspecify.annotations.NullMarked;
