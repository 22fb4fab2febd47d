@NullMarked
package io.wayhaven.syncengine.punishment;

import org.jspecify.annotations.NullMarked;
