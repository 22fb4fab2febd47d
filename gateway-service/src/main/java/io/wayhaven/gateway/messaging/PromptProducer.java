package io.wayhaven.gateway.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Sends records one by one, and says within seconds of each whether Kafka has it. */
final class PromptProducer {
    private static final Logger LOG = Logger.getLogger(PromptProducer.class);

    private final Producer<byte[], byte[]> producer;
    private final ExecutorService threads;

    /**
     * A producer.
     *
     * @param connection how to reach Kafka
     * @param clientId its name at the broker
     * @param threads which wait for Kafka in the sender's stead; shut down with the producer
     */
    PromptProducer(Map<String, Object> connection, String clientId, ExecutorService threads) {
        this.producer = new KafkaProducer<>(ProducerSettings.prompt(connection, clientId));
        this.threads = threads;
    }

    /** Completes when all replicas have the record. */
    CompletionStage<Void> send(Supplier<ProducerRecord<byte[], byte[]>> record) {
        return CompletableFuture.supplyAsync(() -> send(record.get()), threads).thenCompose(sent -> sent);
    }

    private CompletionStage<Void> send(ProducerRecord<byte[], byte[]> record) {
        var sent = new CompletableFuture<Void>();
        var unused = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    /** Stops. */
    void close(Duration limit) {
        threads.shutdown();
        try {
            producer.close(limit);
        } catch (KafkaException unclean) {
            LOG.debug("the producer was closed uncleanly", unclean);
        }
    }
}
