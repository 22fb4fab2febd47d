package io.wayhaven.syncengine.outbox;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.delivery.GuildDelivery;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.topic.Topics;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
     * What is effective in a guild from now on.
     *
     * @param command what changed it; absent if the operator did
     */
    public static OutboxRecord settings(GuildSettings settings, @Nullable CommandId command, Instant time) {
        var guild = settings.guild().toString();
        return new OutboxRecord(
                Topics.GUILD_SETTINGS,
                guild,
                "settings:" + guild + ":" + settings.version(),
                MessageFamilies.SETTINGS.typeOf(settings),
                time,
                guild,
                command == null ? null : command.value(),
                command == null ? null : command.value(),
                MessageFamilies.SETTINGS.encode(settings));
    }

    /** A command that follows from another one, which is its cause. */
    public static OutboxRecord command(
            ModerationCommand command, CommandContext context, CommandId cause, Instant time) {
        return new OutboxRecord(
                Topics.MODERATION_COMMANDS,
                command.partitionKey(),
                context.id().value(),
                MessageFamilies.COMMANDS.typeOf(command),
                time,
                context.guild().toString(),
                cause.value(),
                cause.value(),
                MessageFamilies.COMMANDS.encode(command));
    }

    /**
     * The order to erase a person.
     *
     * @param command who ordered it
     */
    public static OutboxRecord erasure(ErasureOrdered order, CommandId command, Instant time) {
        var guild = order.guild();
        return new OutboxRecord(
                Topics.MODERATION_EVENTS,
                order.partitionKey(),
                command + ":done",
                MessageFamilies.FACTS.typeOf(order),
                time,
                guild == null ? null : guild.toString(),
                command.value(),
                command.value(),
                MessageFamilies.FACTS.encode(order));
    }

    /** Something to post. */
    public static OutboxRecord post(EntryPost post, CommandId command, Instant time) {
        return new OutboxRecord(
                Topics.DISCORD_POSTS,
                post.partitionKey(),
                post.id() + ":" + post.revision(),
                MessageFamilies.POSTS.typeOf(post),
                time,
                post.guild().toString(),
                command.value(),
                command.value(),
                MessageFamilies.POSTS.encode(post));
    }

    /**
     * A delivery to its guild's worker.
     *
     * @param attempts how often it was tried before
     */
    public static OutboxRecord delivery(GuildDelivery delivery, int attempts, Instant time) {
        var context = delivery.context();
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
