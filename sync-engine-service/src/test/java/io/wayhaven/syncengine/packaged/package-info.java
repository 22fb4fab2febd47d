@NullMarked
package io.wayhaven.syncengine.packaged;

import org.jspecify.annotations.NullMarked;
