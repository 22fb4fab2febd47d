package io.wayhaven.syncengine.banlist;

import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;

/**
 * A guild whose list of bans is to be read now, by nobody else.
 *
 * @param lease tells this turn from others
 * @param audited whether the guild's audit log is read as well
 * @param now the database's time, the same clock for every process
 */
public record BanTurn(GuildId guild, long lease, boolean audited, Instant now) {

    /** The same turn, later. */
    public BanTurn at(Instant later) {
        return new BanTurn(guild, lease, audited, later);
    }
}
