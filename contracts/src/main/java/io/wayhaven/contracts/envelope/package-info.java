/** CloudEvents metadata around a payload, carried in Kafka headers. */
@NullMarked
package io.wayhaven.contracts.envelope;

import org.jspecify.annotations.NullMarked;
