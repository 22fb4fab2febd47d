/** Cases looked at, corrected, undone. */
@NullMarked
package io.wayhaven.syncengine.cases;

import org.jspecify.annotations.NullMarked;
