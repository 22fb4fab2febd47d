package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/**
 * A command was understood and not carried out.
 *
 * @param reason one plain sentence
 * @param remedy the next step that helps
 */
public record CommandRefused(CommandId command, GuildId guild, UserId issuer, String reason, String remedy)
        implements ModerationFact {

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
