/** Channels that deny the mute role writing and speaking, for guilds that want that: whatever else they say stays. */
@NullMarked
package io.wayhaven.syncengine.muteoverwrite;

import org.jspecify.annotations.NullMarked;
