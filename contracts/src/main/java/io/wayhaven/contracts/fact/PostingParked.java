package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.settings.RouteName;
import org.jspecify.annotations.Nullable;

/**
 * A route's channel can't be written to; what is meant for it waits.
 *
 * @param destination id of the channel or webhook
 * @param reason one plain sentence
 * @param remedy the next step that helps
 * @param webhook the destination, if it is a webhook
 */
public record PostingParked(
        GuildId guild,
        RouteName route,
        String destination,
        String reason,
        String remedy,
        @Nullable WebhookId webhook) implements ModerationFact {

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
