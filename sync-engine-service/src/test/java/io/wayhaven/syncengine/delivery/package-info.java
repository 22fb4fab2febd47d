@NullMarked
package io.wayhaven.syncengine.delivery;

import org.jspecify.annotations.NullMarked;
