@NullMarked
package io.wayhaven.syncengine.pacing;

import org.jspecify.annotations.NullMarked;
