package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;

/**
 * An administrator has had what is in force in a guild about a person carried out elsewhere once more.
 *
 * @param cases the cases that are carried out
 */
public record SyncForced(GuildId guild, UserId user, UserId issuer, List<Long> cases) implements ModerationFact {

    public SyncForced {
        cases = List.copyOf(cases);
    }

    @Override
    public String partitionKey() {
        return user.toString();
    }
}
