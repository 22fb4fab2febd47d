package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;

/**
 * The operator erases a person in the data of every guild. Nobody is asked for permission: whoever can write to the topic
 * is the operator.
 *
 * @param id the same for every copy of the same request
 * @param user the person
 * @param issuedAt when it was given
 */
public record EraseEverywhere(CommandId id, UserId user, Instant issuedAt) implements ModerationCommand {

    @Override
    public String partitionKey() {
        return user.toString();
    }
}
