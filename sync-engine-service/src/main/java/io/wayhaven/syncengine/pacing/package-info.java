/** Loops, patience and limits, all on an injected timer. */
@NullMarked
package io.wayhaven.syncengine.pacing;

import org.jspecify.annotations.NullMarked;
