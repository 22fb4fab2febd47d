@NullMarked
package io.wayhaven.syncengine.volume;

import org.jspecify.annotations.NullMarked;
