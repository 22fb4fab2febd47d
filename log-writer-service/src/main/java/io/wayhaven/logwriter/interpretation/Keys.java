package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.entry.Shard;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotRange;
import io.wayhaven.logwriter.entry.SnapshotType;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what has to be recalled to read an event. */
final class Keys {

    private final long guild;
    private final Set<SnapshotKey> keys = new LinkedHashSet<>();
    private final Set<SnapshotRange> ranges = new LinkedHashSet<>();
    private final Set<Shard> shards = new LinkedHashSet<>();

    Keys(long guild) {
        this.guild = guild;
    }

    /** Something of the guild; nothing if the event does not say what. */
    Keys add(SnapshotType type, @Nullable Long id) {
        if (id != null) {
            keys.add(new SnapshotKey(type, guild, id));
        }
        return this;
    }

    /** Something that there is once a guild. */
    Keys ofGuild(SnapshotType type) {
        return add(type, guild);
    }

    /** Everything of a type in a stretch of ids. */
    Keys between(SnapshotType type, long after, long upTo) {
        ranges.add(new SnapshotRange(type, guild, after, upTo));
        return this;
    }

    /** Which guilds the bot is in on a shard; nothing if the event does not say on which. */
    Keys guildsOf(@Nullable Shard shard) {
        if (shard != null) {
            shards.add(shard);
        }
        return this;
    }

    Needs all() {
        return new Needs(keys, ranges, shards);
    }
}
