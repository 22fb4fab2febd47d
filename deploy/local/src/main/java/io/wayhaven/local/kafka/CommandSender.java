package io.wayhaven.local.kafka;

import io.wayhaven.contracts.command.EraseEverywhere;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.UserMistake;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Hands what the operator orders to the running system.
 *
 * @param bootstrapServers of its Kafka
 */
public record CommandSender(String bootstrapServers) {
    private static final int LIMIT_SECONDS = 15;

    /**
     * Returns once the command is durable.
     *
     * @throws UserMistake if it could not be made durable, in which case nothing happens
     */
    public void send(EraseEverywhere command) {
        var codec = new EnvelopeCodec<>(MessageFamilies.COMMANDS);
        var envelope = new Envelope<ModerationCommand>(
                command.id().value(),
                "wayhaven/cli",
                MessageFamilies.COMMANDS.typeOf(command),
                command.issuedAt(),
                null,
                command.id().value(),
                null,
                command);
        var record = new ProducerRecord<>(
                Topics.MODERATION_COMMANDS,
                null,
                command.partitionKey(),
                codec.value(envelope),
                codec.headers(envelope));
        try (var producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, LIMIT_SECONDS * 1000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 1000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 500),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserMistake("Stopped before the order was accepted; nothing was done.");
        } catch (ExecutionException | TimeoutException e) {
            throw new UserMistake("Kafka did not accept the order at " + bootstrapServers
                    + "; nothing was done. Is the system still running?");
        }
    }
}
