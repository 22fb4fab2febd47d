package io.wayhaven.logwriter.entry;

import java.util.Set;

/**
 * What has to be recalled.
 *
 * @param keys single things
 * @param ranges whatever there is in these
 * @param shards which guilds the bot is in on these
 */
public record Needs(Set<SnapshotKey> keys, Set<SnapshotRange> ranges, Set<Shard> shards) {

    /** Nothing at all. */
    public static final Needs NOTHING = new Needs(Set.of(), Set.of(), Set.of());

    public Needs {
        keys = Set.copyOf(keys);
        ranges = Set.copyOf(ranges);
        shards = Set.copyOf(shards);
    }

    /** Single things alone. */
    public static Needs of(Set<SnapshotKey> keys) {
        return new Needs(keys, Set.of(), Set.of());
    }
}
