package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/**
 * An administrator has changed a guild's settings.
 *
 * @param change one plain sentence without secrets
 * @param version of the settings since then
 */
public record SettingsChanged(GuildId guild, UserId issuer, String change, long version) implements ModerationFact {

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
