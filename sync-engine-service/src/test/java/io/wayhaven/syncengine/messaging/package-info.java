@NullMarked
package io.wayhaven.syncengine.messaging;

import org.jspecify.annotations.NullMarked;
