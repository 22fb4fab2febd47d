/** How a command is decided, whichever kind it is. */
@NullMarked
package io.wayhaven.syncengine.decision;

import org.jspecify.annotations.NullMarked;
