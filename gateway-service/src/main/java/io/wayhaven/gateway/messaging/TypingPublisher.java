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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Appends to {@code interactions.typing.v1}. What doesn't get there is forgotten: the person types on. */
public final class TypingPublisher implements TypingSink {
    private static final Logger LOG = Logger.getLogger(TypingPublisher.class);
    private static final String SOURCE = "wayhaven/gateway";

    private final EnvelopeCodec<Typing> codec = new EnvelopeCodec<>(MessageFamilies.TYPING);
    private final Producer<byte[], byte[]> producer;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("typing-", 0).factory());

    /**
     * A publisher.
     *
     * @param connection how to reach Kafka
     */
    public TypingPublisher(Map<String, Object> connection) {
        this.producer = new KafkaProducer<>(ProducerSettings.prompt(connection, "gateway-typing"));
    }

    @Override
    public CompletionStage<Void> publish(OptionTyped typed) {
        return CompletableFuture.supplyAsync(() -> send(record(typed)), threads).thenCompose(sent -> sent);
    }

    private CompletionStage<Void> send(ProducerRecord<byte[], byte[]> record) {
        var kept = new CompletableFuture<Void>();
        var unused = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                kept.complete(null);
            } else {
                kept.completeExceptionally(failure);
            }
        });
        return kept;
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
        threads.shutdown();
        try {
            producer.close(limit);
        } catch (KafkaException unclean) {
            LOG.debug("the producer was closed uncleanly", unclean);
        }
    }
}
