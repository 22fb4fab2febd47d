/** Looking after what is kept. */
@NullMarked
package io.wayhaven.local.maintenance;

import org.jspecify.annotations.NullMarked;
