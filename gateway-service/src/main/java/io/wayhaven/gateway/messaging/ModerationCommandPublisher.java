package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.gateway.commands.CommandSink;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Appends commands to {@code moderation.commands.v1}. Its producer gives up after some seconds, so that people aren't kept
 * waiting; and a thread for each command lets none of them wait for the patience that another one uses up.
 */
public final class ModerationCommandPublisher implements CommandSink {
    private static final String SOURCE = "wayhaven/gateway";

    private final EnvelopeCodec<ModerationCommand> codec = new EnvelopeCodec<>(MessageFamilies.COMMANDS);
    private final PromptProducer producer;

    /**
     * A publisher.
     *
     * @param connection how to reach Kafka
     */
    public ModerationCommandPublisher(Map<String, Object> connection) {
        this.producer = new PromptProducer(
                connection,
                "gateway-commands",
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("moderation-commands-", 0).factory()));
    }

    @Override
    public CompletionStage<Void> publish(CommandContext context, ModerationCommand command) {
        return producer.send(() -> record(context, command));
    }

    private ProducerRecord<byte[], byte[]> record(CommandContext context, ModerationCommand command) {
        var envelope = new Envelope<>(
                context.id().toString(),
                SOURCE,
                MessageFamilies.COMMANDS.typeOf(command),
                context.issuedAt(),
                context.guild().toString(),
                context.id().toString(),
                null,
                command);
        return new ProducerRecord<>(
                Topics.MODERATION_COMMANDS,
                null,
                command.partitionKey().getBytes(UTF_8),
                codec.value(envelope),
                codec.headers(envelope));
    }

    /** Stops. */
    public void close(Duration limit) {
        producer.close(limit);
    }
}
