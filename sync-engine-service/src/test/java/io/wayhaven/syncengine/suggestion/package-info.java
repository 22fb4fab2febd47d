@NullMarked
package io.wayhaven.syncengine.suggestion;

import org.jspecify.annotations.NullMarked;
