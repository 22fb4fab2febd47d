@NullMarked
package io.wayhaven.syncengine.network;

import org.jspecify.annotations.NullMarked;
