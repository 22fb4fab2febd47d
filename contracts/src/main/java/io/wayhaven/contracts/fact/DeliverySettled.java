package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;

/** What became of an action at a guild. A {@link Outcome.RetryLater} is followed by a later one. */
public record DeliverySettled(DeliveryId delivery, long caseNumber, GuildId guild, UserId user, Outcome outcome)
        implements ModerationFact {

    @Override
    public String partitionKey() {
        return user.toString();
    }
}
