@NullMarked
package io.wayhaven.syncengine.reply;

import org.jspecify.annotations.NullMarked;
