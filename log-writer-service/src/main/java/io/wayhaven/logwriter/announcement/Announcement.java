package io.wayhaven.logwriter.announcement;

import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to tell in a guild's log. The same occurrence always has the same stream and number, so that telling it again
 * adds nothing.
 *
 * @param kind the id of one of the catalogue's own kinds, such as {@code wayhaven.purge}; also the event's type
 * @param guild in whose log
 * @param stream in which announcements are numbered
 * @param number grows within the stream
 * @param at when it happened
 * @param facts what is to be said, by name; numbers, texts and ids as text
 */
public record Announcement(
        String kind, GuildId guild, String stream, long number, Instant at, Map<String, Object> facts) {

    public Announcement {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
