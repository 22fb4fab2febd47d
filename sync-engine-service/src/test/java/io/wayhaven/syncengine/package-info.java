@NullMarked
package io.wayhaven.syncengine;

import org.jspecify.annotations.NullMarked;
