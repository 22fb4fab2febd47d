package io.wayhaven.syncengine.banlist;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * A piece of a list of bans that was read: everybody who was banned and whose id lies in a range.
 *
 * @param at when it was asked for
 * @param after the id above which the range begins
 * @param upTo the id with which it ends; empty if it has no end
 * @param last whether the list was read to its end with this piece
 */
public record BansRead(GuildId guild, Instant at, long after, OptionalLong upTo, boolean last, List<UserId> banned) {

    public BansRead {
        banned = List.copyOf(banned);
    }
}
