package io.wayhaven.logwriter.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.logwriter.ingest.LogEntry;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.messaging.Decoded.Readable;
import io.wayhaven.logwriter.messaging.Decoded.Undecodable;
import io.wayhaven.logwriter.subject.Subject;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns records of {@code discord.events.v1} into log entries. */
final class EventDecoder {

    /** Discord opened in 2015; a time far off would make partitions that nobody expects. */
    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final JsonFactory json = new JsonFactoryBuilder()
            // field names such as user ids in a map come from outside: nothing of them is to stay in memory
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    Decoded decode(ConsumerRecord<byte[], byte[]> source) {
        if (source.value() == null) {
            return new Undecodable("the record has no value");
        }
        try {
            var event = DiscordEventCodec.read(source.headers(), source.value());
            if (event.time().isBefore(EARLIEST) || event.time().isAfter(LATEST)) {
                return new Undecodable("header ce_time is not between 2015 and 2200");
            }
            return new Readable(entry(new RecordPosition(source.partition(), source.offset()), event));
        } catch (UndecodableMessageException headers) {
            return new Undecodable(String.valueOf(headers.getMessage()));
        } catch (IOException payload) {
            // what the parser says quotes the payload, which is not for headers and logs
            return new Undecodable("the value is not JSON");
        } catch (RuntimeException unexpected) {
            // tried again, it would hold up its partition for ever; its message may quote the payload
            return new Undecodable(
                    "the record can't be read: " + unexpected.getClass().getSimpleName());
        }
    }

    private LogEntry entry(RecordPosition position, DiscordEvent event) throws IOException {
        var type = event.name();
        var subject = Subject.of(type, PayloadReader.ids(json, event.payload()));
        var guild = event.guild() == null ? null : (Long) event.guild().value();
        return new LogEntry(position, event, subject, NameReader.names(json, type, guild, event.payload()));
    }
}
