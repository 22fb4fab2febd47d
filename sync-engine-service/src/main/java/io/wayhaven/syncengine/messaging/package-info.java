/** Everything in Kafka: consumers and publishers. */
@NullMarked
package io.wayhaven.syncengine.messaging;

import org.jspecify.annotations.NullMarked;
