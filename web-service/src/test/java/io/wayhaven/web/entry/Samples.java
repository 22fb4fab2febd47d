package io.wayhaven.web.entry;

import io.wayhaven.web.sentence.Sentence;
import io.wayhaven.web.timeline.KafkaPosition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries to test with. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Samples() {}

    static Entry changed(long number) {
        return entry("0:s:" + number, number, 1, Confidence.NONE, null);
    }

    static Entry entry(String eventId, long number, int revision, Confidence confidence, @Nullable Long actor) {
        return new Entry(
                new EntryKey(eventId, 0),
                new KafkaPosition(0, number),
                "member.ban",
                "moderation",
                "warning",
                1L,
                "Harbour",
                11L,
                null,
                new Attribution(actor, actor == null ? null : "Mona", confidence, null, null),
                new Target("user", 5L, "mallory"),
                null,
                Sentence.start(),
                "Mona banned mallory",
                List.of(),
                List.of(),
                false,
                false,
                revision,
                number,
                NOON,
                NOON);
    }
}
