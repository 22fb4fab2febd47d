/** Punishments beyond what a guild lets through: they are held until somebody else approves them. */
@NullMarked
package io.wayhaven.syncengine.volume;

import org.jspecify.annotations.NullMarked;
