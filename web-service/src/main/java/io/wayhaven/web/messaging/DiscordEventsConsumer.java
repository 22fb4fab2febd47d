package io.wayhaven.web.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.web.sentence.EventKinds;
import io.wayhaven.web.sentence.Payload;
import io.wayhaven.web.tail.ReplayRing;
import io.wayhaven.web.timeline.KafkaPosition;
import io.wayhaven.web.timeline.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Feeds the replay ring. Every process reads the whole topic for itself. */
@ApplicationScoped
public class DiscordEventsConsumer {

    static final String CHANNEL = "discord-events";

    private static final Logger LOG = Logger.getLogger(DiscordEventsConsumer.class);
    private static final ObjectMapper MAPPER = ContractsJson.mapper();
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final ReplayRing ring;

    DiscordEventsConsumer(ReplayRing ring) {
        this.ring = ring;
    }

    @Incoming(CHANNEL)
    @Blocking
    void accept(ConsumerRecords<String, byte[]> records) {
        records.forEach(this::accept);
    }

    private void accept(ConsumerRecord<String, byte[]> record) {
        var position = new KafkaPosition(record.partition(), record.offset());
        try {
            var event = DiscordEventCodec.read(record.headers(), record.value());
            ring.append(event.id(), entry(position, event));
        } catch (RuntimeException | IOException poison) {
            // Whatever is wrong with one record, those behind it go on. The log-writer dead-letters it; the message of
            // the exception may quote what people wrote
            LOG.warnf(
                    "Record %s of %s is no event and is not shown: %s",
                    position, record.topic(), poison.getClass().getSimpleName());
            ring.skip(position);
        }
    }

    private static LogEntry entry(KafkaPosition position, DiscordEvent event) throws IOException {
        var payload = new Payload(MAPPER.readValue(event.payload(), FIELDS));
        return new LogEntry(
                position,
                event.id().toString(),
                event.name(),
                event.guild() == null ? null : event.guild().value(),
                payload.snowflake("channel_id"),
                null,
                event.time(),
                EventKinds.sentence(event.name(), payload));
    }
}
