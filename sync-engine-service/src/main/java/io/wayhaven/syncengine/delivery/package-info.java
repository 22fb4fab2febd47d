/** One action at one guild: from the intent over the call to its outcome. */
@NullMarked
package io.wayhaven.syncengine.delivery;

import org.jspecify.annotations.NullMarked;
