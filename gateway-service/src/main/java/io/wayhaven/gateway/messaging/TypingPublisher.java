package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.contracts.typing.Typing;
import io.wayhaven.gateway.commands.TypingSink;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Appends to {@code interactions.typing.v1}. What doesn't get there is forgotten: the person types on. */
public final class TypingPublisher implements TypingSink {
    private static final String SOURCE = "wayhaven/gateway";

    private final EnvelopeCodec<Typing> codec = new EnvelopeCodec<>(MessageFamilies.TYPING);
    private final PromptProducer producer;

    /**
     * A publisher.
     *
     * @param connection how to reach Kafka
     */
    public TypingPublisher(Map<String, Object> connection) {
        this.producer = new PromptProducer(
                connection,
                "gateway-typing",
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("typing-", 0).factory()));
    }

    @Override
    public CompletionStage<Void> publish(OptionTyped typed) {
        return producer.send(() -> record(typed));
    }

    private ProducerRecord<byte[], byte[]> record(OptionTyped typed) {
        var id = "interaction:" + typed.interaction();
        var guild = typed.guild().toString();
        var envelope = new Envelope<Typing>(
                id, SOURCE, MessageFamilies.TYPING.typeOf(typed), typed.typedAt(), guild, id, null, typed);
        return new ProducerRecord<>(
                Topics.INTERACTIONS_TYPING,
                null,
                guild.getBytes(UTF_8),
                codec.value(envelope),
                codec.headers(envelope));
    }

    /** Stops. */
    public void close(Duration limit) {
        producer.close(limit);
    }
}
