@NullMarked
package io.wayhaven.syncengine.muteoverwrite;

import org.jspecify.annotations.NullMarked;
