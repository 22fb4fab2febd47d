/** Punishments that end by themselves. */
@NullMarked
package io.wayhaven.syncengine.expiry;

import org.jspecify.annotations.NullMarked;
