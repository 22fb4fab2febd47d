package io.wayhaven.web.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.wayhaven.web.sentence.EventKinds;
import io.wayhaven.web.timeline.EventDetails;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event, as the API gives it. Ids are text: they don't fit a JavaScript number.
 *
 * @param id of the event here
 * @param eventId shard, session and sequence
 * @param family what it is about
 * @param sentence what happened
 * @param payload verbatim; only when one event is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventJson(
        String id,
        String eventId,
        String type,
        String family,
        @Nullable String guildId,
        @Nullable String guildName,
        @Nullable String channelId,
        @Nullable String userId,
        Instant receivedAt,
        String sentence,
        @JsonRawValue @Nullable String payload) {

    /** An event of a list. */
    public static EventJson of(LogEntry entry, Names names) {
        return of(entry, names, null);
    }

    /** An event with its payload. */
    public static EventJson of(EventDetails details, Names names) {
        return of(details.entry(), names, details.payload());
    }

    private static EventJson of(LogEntry entry, Names names, @Nullable String payload) {
        var guild = entry.guild();
        return new EventJson(
                entry.position().toString(),
                entry.eventId(),
                entry.type(),
                EventKinds.of(entry.type()).family().title(),
                text(guild),
                guild == null ? null : names.guilds().get(guild),
                text(entry.channel()),
                text(entry.user()),
                entry.receivedAt(),
                entry.sentence().plain(names::channelOf),
                payload);
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Long.toUnsignedString(id);
    }
}
