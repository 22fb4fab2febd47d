package io.wayhaven.syncengine.member;

import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;

/**
 * A guild whose members are to be read now, by nobody else.
 *
 * @param lease tells this turn from others
 * @param now the database's time, the same clock for every process
 */
public record MemberTurn(GuildId guild, long lease, Instant now) {

    /** The same turn, later. */
    public MemberTurn at(Instant later) {
        return new MemberTurn(guild, lease, later);
    }
}
