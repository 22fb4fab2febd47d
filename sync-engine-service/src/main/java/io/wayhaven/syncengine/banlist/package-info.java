/** Reads the lists of bans of guilds: they show what neither an event nor the audit log told. */
@NullMarked
package io.wayhaven.syncengine.banlist;

import org.jspecify.annotations.NullMarked;
