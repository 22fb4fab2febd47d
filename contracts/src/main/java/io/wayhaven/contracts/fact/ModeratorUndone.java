package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody has had undone what a moderator did in a guild since a time. Each case is undone by a case of its own.
 *
 * @param moderator whose cases
 * @param issuer who had them undone
 * @param cases the cases that are undone
 */
public record ModeratorUndone(GuildId guild, UserId moderator, UserId issuer, Instant since, List<Long> cases)
        implements ModerationFact {

    public ModeratorUndone {
        cases = List.copyOf(cases);
    }

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
