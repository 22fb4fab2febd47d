package io.wayhaven.logwriter.entry;

/**
 * Names everything of a type in a stretch of ids.
 *
 * @param type one that is {@link SnapshotType#ranged}
 * @param after ids above this one
 * @param upTo ids not above this one
 */
public record SnapshotRange(SnapshotType type, long guildId, long after, long upTo) {

    /** All there are in a guild. */
    public static SnapshotRange all(SnapshotType type, long guildId) {
        return new SnapshotRange(type, guildId, 0, Long.MAX_VALUE);
    }
}
