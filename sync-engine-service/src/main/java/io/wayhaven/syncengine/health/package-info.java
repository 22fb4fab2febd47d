/** What an operator sees: readiness and metrics. */
@NullMarked
package io.wayhaven.syncengine.health;

import org.jspecify.annotations.NullMarked;
