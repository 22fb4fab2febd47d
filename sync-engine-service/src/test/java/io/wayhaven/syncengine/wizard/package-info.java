@NullMarked
package io.wayhaven.syncengine.wizard;

import org.jspecify.annotations.NullMarked;
