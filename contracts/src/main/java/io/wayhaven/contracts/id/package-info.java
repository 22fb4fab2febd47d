/** Typed identifiers. Snowflakes are JSON strings, for they exceed 2^53. */
@NullMarked
package io.wayhaven.contracts.id;

import org.jspecify.annotations.NullMarked;
