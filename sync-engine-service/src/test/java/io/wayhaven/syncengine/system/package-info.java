@NullMarked
package io.wayhaven.syncengine.system;

import org.jspecify.annotations.NullMarked;
