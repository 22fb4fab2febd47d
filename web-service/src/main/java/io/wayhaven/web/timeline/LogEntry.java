package io.wayhaven.web.timeline;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.web.sentence.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as a list shows it.
 *
 * @param position where it stands in the topic
 * @param eventId shard, session and sequence
 * @param type the dispatch's name
 */
public record LogEntry(
        KafkaPosition position,
        String eventId,
        String type,
        @Nullable Long guild,
        @Nullable Long channel,
        @Nullable Long user,
        Instant receivedAt,
        Sentence sentence) {

    /** Whether it marks events that Discord did not deliver. */
    public boolean gap() {
        return type.equals(DiscordEvent.GAP_TYPE);
    }
}
