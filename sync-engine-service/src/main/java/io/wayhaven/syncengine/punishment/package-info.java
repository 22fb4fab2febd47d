/** Who may ban whom, and where a ban reaches. */
@NullMarked
package io.wayhaven.syncengine.punishment;

import org.jspecify.annotations.NullMarked;
