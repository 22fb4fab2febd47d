@NullMarked
package io.wayhaven.syncengine.projection;

import org.jspecify.annotations.NullMarked;
