/** Kafka: what comes in from the topics. */
@NullMarked
package io.wayhaven.web.messaging;

import org.jspecify.annotations.NullMarked;
