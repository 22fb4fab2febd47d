package io.wayhaven.logwriter.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.logwriter.subject.Subject;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Entries for tests. */
public final class Entries {

    private static final Instant TIME = Instant.parse("2026-11-18T12:00:00Z");

    private Entries() {}

    /** An entry of shard 0; its offset is its sequence. */
    public static LogEntry entry(int partition, String session, long sequence) {
        return entry(partition, session, sequence, TIME);
    }

    /** An entry of shard 0 received at some time. */
    public static LogEntry entry(int partition, String session, long sequence, Instant time) {
        return entry(partition, session, sequence, time, "{}".getBytes(UTF_8));
    }

    /** An entry of partition 0 with a payload of some size. */
    public static LogEntry entryOf(int bytes, long sequence) {
        return entry(0, "s", sequence, TIME, new byte[bytes]);
    }

    private static LogEntry entry(int partition, String session, long sequence, Instant time, byte[] payload) {
        var id = new DiscordEventId(0, session, sequence);
        return new LogEntry(
                new RecordPosition(partition, sequence),
                new DiscordEvent(id, "discord.TEST", null, time, payload),
                Subject.NONE,
                List.of());
    }

    /** Entries of partition 0 with these sequences. */
    public static List<LogEntry> entries(String session, long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(sequence -> entry(0, session, sequence))
                .toList();
    }

    /** The sequences of entries, in order. */
    public static List<Long> sequences(List<LogEntry> entries) {
        return entries.stream().map(entry -> entry.event().id().sequence()).toList();
    }
}
