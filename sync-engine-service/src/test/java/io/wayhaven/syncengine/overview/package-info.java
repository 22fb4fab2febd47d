@NullMarked
package io.wayhaven.syncengine.overview;

import org.jspecify.annotations.NullMarked;
