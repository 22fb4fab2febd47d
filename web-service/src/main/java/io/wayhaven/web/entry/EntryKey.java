package io.wayhaven.web.entry;

/**
 * Which entry; it stays the same when the entry is amended.
 *
 * @param eventId of the event that it tells: shard, session and sequence
 * @param ordinal its place among the entries of that event
 */
public record EntryKey(String eventId, int ordinal) {

    @Override
    public String toString() {
        return eventId + "#" + ordinal;
    }
}
