package io.wayhaven.syncengine.outbox;

import io.wayhaven.contracts.delivery.Delivery;
import io.wayhaven.contracts.delivery.DeliveryContext;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import java.time.Instant;

/** Writes what was decided as messages. Their ids follow from what they say, so that sending twice shows as that. */
public final class Outgoing {

    private Outgoing() {}

    /**
     * A fact.
     *
     * @param id unique among facts, and the same for the same fact
     * @param command what started the chain
     */
    public static OutboxRecord fact(String id, ModerationFact fact, GuildId guild, CommandId command, Instant time) {
        return new OutboxRecord(
                Topics.MODERATION_EVENTS,
                fact.partitionKey(),
                id,
                MessageFamilies.FACTS.typeOf(fact),
                time,
                guild.toString(),
                command.value(),
                command.value(),
                MessageFamilies.FACTS.encode(fact));
    }

    /** A fact that no command is the cause of. @param id unique among facts, and the same for the same fact */
    public static OutboxRecord notice(String id, ModerationFact fact, GuildId guild, Instant time) {
        return new OutboxRecord(
                Topics.MODERATION_EVENTS,
                fact.partitionKey(),
                id,
                MessageFamilies.FACTS.typeOf(fact),
                time,
                guild.toString(),
                null,
                null,
                MessageFamilies.FACTS.encode(fact));
    }

    /**
     * A delivery to its guild's worker.
     *
     * @param attempts how often it was tried before
     */
    public static OutboxRecord delivery(Delivery delivery, DeliveryContext context, int attempts, Instant time) {
        return new OutboxRecord(
                Topics.SYNC_DELIVERIES,
                context.guild().toString(),
                context.id() + ":" + attempts,
                MessageFamilies.DELIVERIES.typeOf(delivery),
                time,
                context.guild().toString(),
                context.command().value(),
                context.command().value(),
                MessageFamilies.DELIVERIES.encode(delivery));
    }
}
