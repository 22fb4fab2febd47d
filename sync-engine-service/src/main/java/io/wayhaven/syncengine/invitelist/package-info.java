/** Reads the invites of guilds: how often they were used shows by which one somebody came. */
@NullMarked
package io.wayhaven.syncengine.invitelist;

import org.jspecify.annotations.NullMarked;
