/** What exists: users, guilds, members, roles, channels, messages, bans and the audit log. */
@NullMarked
package io.wayhaven.simulator.world;

import org.jspecify.annotations.NullMarked;
