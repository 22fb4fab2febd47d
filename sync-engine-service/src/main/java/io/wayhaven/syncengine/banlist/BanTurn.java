package io.wayhaven.syncengine.banlist;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guild whose list of bans is to be read now, by nobody else.
 *
 * @param lease tells this turn from others
 * @param audited whether the guild's audit log is read as well
 * @param last the highest id of a ban that is known; null where there may be higher ones of which the audit log does not tell
 * @param now the database's time, the same clock for every process
 */
public record BanTurn(
        GuildId guild,
        long lease,
        boolean audited,
        @Nullable UserId last,
        Instant now) {

    /** The same turn, later. */
    public BanTurn at(Instant later) {
        return new BanTurn(guild, lease, audited, last, later);
    }
}
