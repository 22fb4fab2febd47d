package io.wayhaven.syncengine.invitelist;

import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;

/**
 * A guild whose invites are to be read now, by nobody else.
 *
 * @param lease tells this turn from others
 * @param vanity whether the guild has an address of its own
 * @param now the database's time, the same clock for every process
 */
public record InviteTurn(GuildId guild, long lease, boolean vanity, Instant now) {}
