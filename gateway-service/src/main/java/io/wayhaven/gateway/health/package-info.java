/** What the operator sees: health, metrics, log lines. */
@NullMarked
package io.wayhaven.gateway.health;

import org.jspecify.annotations.NullMarked;
