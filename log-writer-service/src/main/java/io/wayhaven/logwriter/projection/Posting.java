package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.Snapshots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What log channels are told of a batch. */
final class Posting {

    private final PostDecider decider;
    private final Map<GuildId, GuildSettings> settings;

    Posting(PostDecider decider, Map<GuildId, GuildSettings> settings) {
        this.decider = decider;
        this.settings = settings;
    }

    /** What has to be recalled to decide. */
    Set<SnapshotKey> needs(List<StoredEntry> added, Map<StoredEntry, StoredEntry> amended) {
        var keys = new HashSet<SnapshotKey>();
        added.forEach(entry -> keys.addAll(decider.needs(entry.entry())));
        amended.values().forEach(entry -> keys.addAll(decider.needs(entry.entry())));
        return keys;
    }

    /** What has to be recalled besides, now that the rest is there. */
    Set<SnapshotKey> needsThen(List<StoredEntry> added, Map<StoredEntry, StoredEntry> amended, Snapshots snapshots) {
        var keys = new HashSet<SnapshotKey>();
        Stream.concat(added.stream(), amended.values().stream())
                .forEach(entry -> keys.addAll(
                        decider.needsThen(entry.entry(), settings(entry.entry().guildId()), snapshots)));
        return keys;
    }

    /** The posts, in order. What an amendment leaves as it was is not posted again. */
    List<EntryPost> posts(List<StoredEntry> added, Map<StoredEntry, StoredEntry> amended, Snapshots snapshots) {
        var posts = new ArrayList<EntryPost>();
        added.forEach(entry -> posts.addAll(decide(entry, snapshots)));
        amended.forEach((before, now) -> {
            var known = new HashMap<PostId, EntryPost>();
            decide(before, snapshots).forEach(post -> known.put(post.id(), post));
            for (var post : decide(now, snapshots)) {
                var former = known.get(post.id());
                if (former == null || !looksAlike(former, post)) {
                    posts.add(post);
                }
            }
        });
        return posts;
    }

    private List<EntryPost> decide(StoredEntry stored, Snapshots snapshots) {
        return decider.posts(
                stored.entry(), stored.position(), settings(stored.entry().guildId()), snapshots);
    }

    private @Nullable GuildSettings settings(@Nullable Long guild) {
        return guild == null ? null : settings.get(new GuildId(guild));
    }

    private static boolean looksAlike(EntryPost former, EntryPost post) {
        return former.embed().equals(post.embed())
                && former.kind().equals(post.kind())
                && former.label().equals(post.label());
    }
}
