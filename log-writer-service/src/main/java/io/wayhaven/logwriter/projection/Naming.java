package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.logwriter.entry.SnapshotChange;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Snapshots;
import io.wayhaven.logwriter.entry.Username;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names for people of whom an event tells only the id. Every name that a guild's events tell is remembered, so that
 * those who have left, or were never seen as members, are named as well.
 */
final class Naming {

    private final Map<SnapshotKey, String> told = new LinkedHashMap<>();
    private final Set<SnapshotKey> people = new HashSet<>();

    /** Of what a batch tells. */
    Naming(Stream<StoredEntry> entries, Map<SnapshotKey, Optional<JsonNode>> snapshots) {
        snapshots.forEach((key, payload) -> payload.filter(member -> key.type() == SnapshotType.MEMBER)
                .map(member -> username(member.path("user")))
                .ifPresent(name -> told.put(key(key.guildId(), key.objectId()), name)));
        entries.map(StoredEntry::entry).forEach(this::see);
        people.addAll(told.keySet());
    }

    private void see(Entry entry) {
        var guild = entry.guildId();
        if (guild == null) {
            return;
        }
        People.in(entry).forEach(person -> {
            people.add(key(guild, person.id()));
            if (person.name() != null) {
                told.put(key(guild, person.id()), person.name());
            }
        });
    }

    private static SnapshotKey key(long guild, long user) {
        return new SnapshotKey(SnapshotType.NAME, guild, user);
    }

    static @Nullable String username(JsonNode user) {
        return Username.of(
                user.path("username").textValue(), user.path("discriminator").textValue());
    }

    /** What has to be recalled. */
    Set<SnapshotKey> needs() {
        return people;
    }

    /** What is to be remembered. */
    Stream<SnapshotChange> changes() {
        return told.entrySet().stream()
                .map(name -> new SnapshotChange(
                        name.getKey(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("id", Long.toUnsignedString(name.getKey().objectId()))
                                .put("username", name.getValue())));
    }

    /** The entry with a name for everybody who has one. */
    static StoredEntry named(StoredEntry stored, Snapshots snapshots) {
        var guild = stored.entry().guildId();
        if (guild == null) {
            return stored;
        }
        var names = new HashMap<Long, String>();
        People.in(stored.entry()).filter(person -> person.name() == null).forEach(person -> {
            var known = snapshots.find(key(guild, person.id()));
            if (known != null) {
                names.put(person.id(), known.path("username").asText());
            }
        });
        return names.isEmpty() ? stored : People.named(stored, names);
    }
}
