/** How linked servers can come to differ. */
@NullMarked
package io.wayhaven.contracts.drift;

import org.jspecify.annotations.NullMarked;
