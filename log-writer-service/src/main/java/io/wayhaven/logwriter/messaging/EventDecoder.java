package io.wayhaven.logwriter.messaging;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.logwriter.ingest.Received;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.messaging.Decoded.Readable;
import io.wayhaven.logwriter.messaging.Decoded.Undecodable;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns records of {@code discord.events.v1} into events as a consumer wants them. */
final class EventDecoder<E extends Received> {

    /** Discord opened in 2015; a time far off would make partitions that nobody expects. */
    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Body<E> body;

    EventDecoder(Body<E> body) {
        this.body = body;
    }

    Decoded<E> decode(ConsumerRecord<byte[], byte[]> source) {
        if (source.value() == null) {
            return new Undecodable<>("the record has no value");
        }
        try {
            var event = DiscordEventCodec.read(source.headers(), source.value());
            if (event.time().isBefore(EARLIEST) || event.time().isAfter(LATEST)) {
                return new Undecodable<>("header ce_time is not between 2015 and 2200");
            }
            return new Readable<>(body.read(new RecordPosition(source.partition(), source.offset()), event));
        } catch (UndecodableMessageException headers) {
            return new Undecodable<>(String.valueOf(headers.getMessage()));
        } catch (IOException payload) {
            // what the parser says quotes the payload, which is not for headers and logs
            return new Undecodable<>("the value is not JSON");
        } catch (RuntimeException unexpected) {
            // tried again, it would hold up its partition for ever; its message may quote the payload
            return new Undecodable<>(
                    "the record can't be read: " + unexpected.getClass().getSimpleName());
        }
    }

    /** What a consumer wants to know of the event's payload. */
    @FunctionalInterface
    interface Body<E> {

        /**
         * Reads an event whose headers are good.
         *
         * @throws IOException if its payload is not JSON
         */
        E read(RecordPosition position, DiscordEvent event) throws IOException;
    }
}
