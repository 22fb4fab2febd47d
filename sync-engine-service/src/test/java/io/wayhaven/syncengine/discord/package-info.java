@NullMarked
package io.wayhaven.syncengine.discord;

import org.jspecify.annotations.NullMarked;
