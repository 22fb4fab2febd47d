package io.wayhaven.logwriter.messaging;

import io.wayhaven.logwriter.ingest.LogEntry;
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
 * @param entries the events, in the order of the topic
 * @param sources the record of each entry
 * @param burials the records that are no events
 */
record DecodedBatch(
        List<LogEntry> entries, Map<RecordPosition, ConsumerRecord<byte[], byte[]>> sources, List<Burial> burials) {

    /** A record that goes to the dead letters, and why. */
    record Burial(ConsumerRecord<byte[], byte[]> source, String reason) {}

    static DecodedBatch of(ConsumerRecords<byte[], byte[]> records, EventDecoder decoder) {
        var entries = new ArrayList<LogEntry>(records.count());
        var sources = new HashMap<RecordPosition, ConsumerRecord<byte[], byte[]>>();
        var burials = new ArrayList<Burial>();
        for (var source : records) {
            switch (decoder.decode(source)) {
                case Readable readable -> {
                    entries.add(readable.entry());
                    sources.put(readable.entry().position(), source);
                }
                case Undecodable undecodable -> burials.add(new Burial(source, undecodable.reason()));
            }
        }
        return new DecodedBatch(entries, sources, burials);
    }

    ConsumerRecord<byte[], byte[]> source(LogEntry entry) {
        return Objects.requireNonNull(sources.get(entry.position()));
    }
}
