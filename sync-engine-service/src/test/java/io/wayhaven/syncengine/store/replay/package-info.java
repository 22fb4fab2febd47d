@NullMarked
package io.wayhaven.syncengine.store.replay;

import org.jspecify.annotations.NullMarked;
