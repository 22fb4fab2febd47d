package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.RouteName;

/**
 * A route's channel can be written to again.
 *
 * @param destination id of the channel or webhook
 */
public record PostingResumed(GuildId guild, RouteName route, String destination) implements ModerationFact {

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
