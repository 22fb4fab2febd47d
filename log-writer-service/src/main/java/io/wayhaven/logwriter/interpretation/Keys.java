package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what has to be recalled to read an event. */
final class Keys {

    private final long guild;
    private final Set<SnapshotKey> keys = new LinkedHashSet<>();

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

    Set<SnapshotKey> all() {
        return keys;
    }
}
