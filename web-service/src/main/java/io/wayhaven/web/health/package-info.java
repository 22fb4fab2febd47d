/** Readiness. */
@NullMarked
package io.wayhaven.web.health;

import org.jspecify.annotations.NullMarked;
