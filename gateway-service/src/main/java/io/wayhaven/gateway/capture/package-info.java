/** From received dispatches to durable events, and what of them is durable. */
@NullMarked
package io.wayhaven.gateway.capture;

import org.jspecify.annotations.NullMarked;
