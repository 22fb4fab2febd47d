package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.settings.RouteName;
import org.jspecify.annotations.Nullable;

/**
 * A route's channel can be written to again.
 *
 * @param destination id of the channel or webhook
 * @param webhook the destination, if it is a webhook
 */
public record PostingResumed(
        GuildId guild,
        RouteName route,
        String destination,
        @Nullable WebhookId webhook) implements ModerationFact {

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
