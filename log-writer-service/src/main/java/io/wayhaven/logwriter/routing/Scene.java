package io.wayhaven.logwriter.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Snapshots;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.projection.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who and what was there when an entry's event happened, by what was last known of them.
 *
 * @param actor who acts, or else who wrote
 * @param author who wrote the message that it is about
 * @param people who acts, whom it is done to, who wrote
 * @param bots those of them who are bots
 * @param roles the roles of any of them
 * @param places the channel or thread, the channel that a thread is in, and the category
 * @param written what people wrote
 */
record Scene(
        @Nullable Long actor,
        @Nullable Long author,
        Set<Long> people,
        Set<Long> bots,
        Set<Long> roles,
        Set<Long> places,
        List<String> written) {

    private static final String AUTHOR = Placeholder.AUTHOR.key();
    /** Thread, channel, category. */
    private static final int DEEPEST = 3;

    /**
     * Announcement, public and private threads.
     *
     * @see <a href="https://discord.com/developers/docs/resources/channel#channel-object-channel-types">Discord: channel types</a>
     */
    private static final Set<Integer> THREADS = Set.of(10, 11, 12);

    static Scene of(Entry entry, Snapshots snapshots) {
        var people = people(entry);
        var bots = new HashSet<Long>();
        var roles = new HashSet<Long>();
        for (var person : people) {
            var member = snapshots.find(member(entry, person));
            if (member == null) {
                continue;
            }
            if (member.path("user").path("bot").asBoolean()) {
                bots.add(person);
            }
            member.path("roles").forEach(role -> roles.add(role.asLong()));
        }
        var author = author(entry);
        var actor = entry.attribution().actor();
        return new Scene(
                actor == null ? author : (Long) actor.id(),
                author,
                people,
                bots,
                roles,
                places(entry, snapshots),
                written(entry));
    }

    /** Whether a bot does it. */
    boolean byBot() {
        return actor != null && bots.contains(actor);
    }

    /** What it takes to tell. */
    static Set<SnapshotKey> needs(Entry entry) {
        var keys = new HashSet<SnapshotKey>();
        people(entry).forEach(person -> keys.add(member(entry, person)));
        if (entry.channelId() != null) {
            keys.add(channel(entry, entry.channelId()));
        }
        return keys;
    }

    /** Of a thread also the channel that it is in: only that one knows its category. */
    static Set<SnapshotKey> needsThen(Entry entry, Snapshots snapshots) {
        var place = entry.channelId() == null ? null : snapshots.find(channel(entry, entry.channelId()));
        var parent = place != null && THREADS.contains(place.path("type").asInt()) ? parent(place) : null;
        return parent == null || snapshots.find(channel(entry, parent)) != null
                ? Set.of()
                : Set.of(channel(entry, parent));
    }

    private static Set<Long> people(Entry entry) {
        return Stream.of(
                        entry.attribution().actor(),
                        entry.target(),
                        entry.fields().get(AUTHOR))
                .map(Scene::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Long author(Entry entry) {
        if (entry.kind().family() != Family.MESSAGES) {
            return null;
        }
        var author = person(entry.fields().get(AUTHOR));
        if (author == null) {
            author = person(entry.target());
        }
        return author == null && entry.attribution().confidence() == Confidence.SELF
                ? person(entry.attribution().actor())
                : author;
    }

    private static @Nullable Long person(@Nullable Value value) {
        return value instanceof Value.User user ? (Long) user.id() : null;
    }

    private static Set<Long> places(Entry entry, Snapshots snapshots) {
        var places = new HashSet<Long>();
        Long place = entry.channelId();
        for (int depth = 0; place != null && depth < DEEPEST; depth++) {
            places.add(place);
            place = parent(snapshots.find(channel(entry, place)));
        }
        return places;
    }

    private static @Nullable Long parent(@Nullable JsonNode channel) {
        return channel == null || !channel.hasNonNull("parent_id")
                ? null
                : (Long) channel.get("parent_id").asLong();
    }

    private static List<String> written(Entry entry) {
        var written = new ArrayList<String>();
        entry.fields().values().forEach(value -> addQuote(written, value));
        for (Change change : entry.changes()) {
            addQuote(written, change.before());
            addQuote(written, change.after());
        }
        return written;
    }

    private static void addQuote(List<String> written, @Nullable Value value) {
        if (value instanceof Value.Quote quote) {
            written.add(quote.text());
        }
    }

    private static SnapshotKey member(Entry entry, long person) {
        return new SnapshotKey(SnapshotType.MEMBER, guild(entry), person);
    }

    private static SnapshotKey channel(Entry entry, long channel) {
        return new SnapshotKey(SnapshotType.CHANNEL, guild(entry), channel);
    }

    private static long guild(Entry entry) {
        return entry.guildId() == null ? 0 : entry.guildId();
    }
}
