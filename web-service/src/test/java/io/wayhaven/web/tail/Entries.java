package io.wayhaven.web.tail;

import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.web.sentence.Sentence;
import io.wayhaven.web.timeline.KafkaPosition;
import io.wayhaven.web.timeline.LogEntry;
import java.time.Instant;

/** Events for tests of the tail. */
final class Entries {

    private Entries() {}

    static LogEntry entry(int partition, long offset, long guild) {
        return new LogEntry(
                new KafkaPosition(partition, offset),
                id(partition, offset).toString(),
                "MESSAGE_CREATE",
                guild,
                null,
                null,
                Instant.EPOCH.plusSeconds(offset),
                Sentence.start());
    }

    /** One session feeds a partition, so that its sequence rises with the offset. */
    static DiscordEventId id(int partition, long offset) {
        return new DiscordEventId(partition, "session", offset + 1);
    }
}
