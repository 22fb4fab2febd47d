package io.wayhaven.benchmarks.fanout;

import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.ReconcileFix;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What owners of guilds order, as the gateway would hand it on. */
public final class Commands implements AutoCloseable {

    private static final long ADMINISTRATOR = 1L << 3;
    private static final EnvelopeCodec<ModerationCommand> CODEC = new EnvelopeCodec<>(MessageFamilies.COMMANDS);

    private final KafkaProducer<String, byte[]> producer;

    /** Orders through a broker. */
    public Commands(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The children follow the main guild, and it follows them. */
    public void link(Server main, List<Server> children) {
        send(main, Origin.SLASH, SetMainGuild::new);
        for (var child : children) {
            send(main, Origin.SLASH, context -> new ProposeLink(context, child.id(), null));
            send(child, Origin.SLASH, context -> new AcceptLink(context, main.id()));
        }
        producer.flush();
    }

    /** Bans people, one command each. */
    public void ban(Server where, List<UserId> people, Origin origin) {
        people.forEach(person -> send(
                where,
                origin,
                context -> new Ban(context, new Target(person, "trouble", List.of(), false), "raid", 0, null)));
        producer.flush();
    }

    /** Has the network compared, and everything mended that its owner may have mended. */
    public void reconcile(Server where, boolean dryRun) {
        send(where, Origin.SLASH, context -> new ReconcileFix(context, dryRun, null));
        producer.flush();
    }

    private void send(Server where, Origin origin, Function<CommandContext, ModerationCommand> order) {
        var id = "benchmark:" + UUID.randomUUID();
        var issuer = new Issuer(where.owner(), "the owner", ADMINISTRATOR, List.of());
        var command =
                order.apply(new CommandContext(new CommandId(id), where.id(), issuer, origin, Instant.now(), null));
        var envelope = new Envelope<>(
                id,
                "wayhaven/benchmarks",
                MessageFamilies.COMMANDS.typeOf(command),
                Instant.now(),
                where.id().toString(),
                id,
                id,
                command);
        var unused = producer.send(new ProducerRecord<>(
                Topics.MODERATION_COMMANDS,
                null,
                null,
                command.partitionKey(),
                CODEC.value(envelope),
                CODEC.headers(envelope)));
    }

    @Override
    public void close() {
        producer.close();
    }

    /** A guild and who owns it. */
    public record Server(GuildId id, UserId owner) {}
}
