package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.Snapshots;
import io.wayhaven.logwriter.ingest.RecordPosition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which channels are told about an entry, and what. Pure: the same arguments yield the same posts. */
public interface PostDecider {

    /** The snapshots that a decision looks at, such as the channel (for its category) and the members (for their roles). */
    Set<SnapshotKey> needs(Entry entry);

    /**
     * What it takes besides, once what is needed is there: most decisions need nothing more.
     *
     * @param settings the guild's settings; absent if nobody has told them yet
     * @param snapshots what {@link #needs} asked for, as last known
     */
    Set<SnapshotKey> needsThen(Entry entry, @Nullable GuildSettings settings, Snapshots snapshots);

    /**
     * The posts of an entry, with its revision.
     *
     * @param position where the entry's event stands in the topic, which is its address in the viewer
     * @param settings the guild's settings; absent if nobody has told them yet
     * @param snapshots what was needed, as last known: what was just deleted is still found
     */
    List<EntryPost> posts(Entry entry, RecordPosition position, @Nullable GuildSettings settings, Snapshots snapshots);
}
