package io.wayhaven.gateway.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event that its topic doesn't take. Headers are named as SmallRye's dead-letter queue names them. */
final class DeadLetter {
    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(DiscordEvent event) {
        var headers = DiscordEventCodec.headers(event);
        CloudEventHeaders.put(headers, "content-encoding", "gzip");
        CloudEventHeaders.put(headers, "dead-letter-topic", Topics.DISCORD_EVENTS);
        CloudEventHeaders.put(
                headers, "dead-letter-reason", "refused by its topic: " + event.payload().length + " bytes of payload");
        return new ProducerRecord<>(
                Topics.deadLetters(Topics.DISCORD_EVENTS),
                null,
                event.partitionKey().getBytes(UTF_8),
                gzip(event.payload()),
                headers);
    }

    private static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written to", impossible);
        }
        return compressed.toByteArray();
    }
}
