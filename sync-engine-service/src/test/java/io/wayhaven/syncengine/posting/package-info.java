@NullMarked
package io.wayhaven.syncengine.posting;

import org.jspecify.annotations.NullMarked;
