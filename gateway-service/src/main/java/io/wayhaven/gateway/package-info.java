/** Discord's gateway to Kafka: what runs together, and its configuration. */
@NullMarked
package io.wayhaven.gateway;

import org.jspecify.annotations.NullMarked;
