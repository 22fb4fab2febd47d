@NullMarked
package io.wayhaven.syncengine.banlist;

import org.jspecify.annotations.NullMarked;
