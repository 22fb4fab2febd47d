/** What may complete an option while somebody types into it. */
@NullMarked
package io.wayhaven.syncengine.suggestion;

import org.jspecify.annotations.NullMarked;
