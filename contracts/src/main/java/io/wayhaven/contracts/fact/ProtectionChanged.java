package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/**
 * What other guilds decide about a person is no longer carried out in a guild, or is again.
 *
 * @param shielded whether it is kept away from now on
 */
public record ProtectionChanged(GuildId guild, UserId user, UserId issuer, boolean shielded) implements ModerationFact {

    @Override
    public String partitionKey() {
        return user.toString();
    }
}
