package io.wayhaven.logwriter.messaging;

import io.wayhaven.logwriter.ingest.Received;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.messaging.Decoded.Readable;
import io.wayhaven.logwriter.messaging.Decoded.Undecodable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What a batch of records turns out to be.
 *
 * @param events the events, in the order of the topic
 * @param sources the record of each event
 * @param burials the records that are no events
 */
record DecodedBatch<E extends Received>(
        List<E> events, Map<RecordPosition, ConsumerRecord<byte[], byte[]>> sources, List<Burial> burials) {

    /** A record that goes to the dead letters, and why. */
    record Burial(ConsumerRecord<byte[], byte[]> source, String reason) {}

    static <E extends Received> DecodedBatch<E> of(ConsumerRecords<byte[], byte[]> records, EventDecoder<E> decoder) {
        var events = new ArrayList<E>(records.count());
        var sources = new HashMap<RecordPosition, ConsumerRecord<byte[], byte[]>>();
        var burials = new ArrayList<Burial>();
        for (var source : records) {
            switch (decoder.decode(source)) {
                case Readable<E> readable -> {
                    events.add(readable.event());
                    sources.put(readable.event().position(), source);
                }
                case Undecodable<E> undecodable -> burials.add(new Burial(source, undecodable.reason()));
            }
        }
        return new DecodedBatch<>(events, sources, burials);
    }

    ConsumerRecord<byte[], byte[]> source(E event) {
        return Objects.requireNonNull(sources.get(event.position()));
    }
}
