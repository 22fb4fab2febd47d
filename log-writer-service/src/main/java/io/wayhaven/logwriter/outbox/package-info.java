/** Posts on their way to Kafka. */
@NullMarked
package io.wayhaven.logwriter.outbox;

import org.jspecify.annotations.NullMarked;
