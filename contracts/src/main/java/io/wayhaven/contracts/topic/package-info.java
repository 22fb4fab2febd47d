/** Kafka topics: names, keys and settings. */
@NullMarked
package io.wayhaven.contracts.topic;

import org.jspecify.annotations.NullMarked;
