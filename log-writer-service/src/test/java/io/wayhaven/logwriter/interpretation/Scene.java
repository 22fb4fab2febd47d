package io.wayhaven.logwriter.interpretation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Interpretation;
import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.entry.Shard;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotRange;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Snapshots;
import io.wayhaven.logwriter.sentence.Facts;
import io.wayhaven.logwriter.sentence.SentenceWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A guild over time: events one after the other, with what is remembered between them. Payloads may be in single quotes. */
final class Scene {

    static final long GUILD = 41771983423143937L;
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES).build();

    private final Interpreter interpreter = new Interpreter();
    private final Map<SnapshotKey, JsonNode> memory = new HashMap<>();
    private Instant now = START;

    Scene wait(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Sees an event of which only the memory matters. */
    Scene after(String type, String payload) {
        read(type, payload);
        return this;
    }

    List<Draft> drafts(String type, String payload) {
        return read(type, payload).drafts();
    }

    /** The only entry that an event makes. */
    Draft draft(String type, String payload) {
        var drafts = drafts(type, payload);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    /** The sentences of the entries that an event makes. */
    List<String> sentences(String type, String payload) {
        return drafts(type, payload).stream().map(Scene::sentence).toList();
    }

    Interpretation read(String type, String payload) {
        return read(type, node(payload), GuildId.of(Long.toString(GUILD)));
    }

    Interpretation read(String type, JsonNode payload, @Nullable GuildId guild) {
        var prefix = type.startsWith("wayhaven.") ? "" : DiscordEvent.DISPATCH_PREFIX;
        var bytes = payload.toString().getBytes(StandardCharsets.UTF_8);
        var event = new DiscordEvent(new DiscordEventId(0, "session", 1), prefix + type, guild, now, bytes);
        var needs = interpreter.needs(event, payload);
        var interpretation = interpreter.interpret(event, payload, new Recalled(type, needs));
        interpretation.changes().forEach(change -> {
            if (change.payload() == null) {
                memory.remove(change.key());
            } else {
                memory.put(change.key(), requireNonNull(change.payload()));
            }
        });
        return interpretation;
    }

    /** Gives out what was asked for, and nothing else. */
    private final class Recalled implements Snapshots {

        private final String type;
        private final Needs needs;

        Recalled(String type, Needs needs) {
            this.type = type;
            this.needs = needs;
        }

        @Override
        public @Nullable JsonNode find(SnapshotKey key) {
            assertThat(needs.keys()).as("what %s says that it needs", type).contains(key);
            return memory.get(key);
        }

        @Override
        public SortedMap<Long, JsonNode> find(SnapshotRange range) {
            assertThat(needs.ranges()).as("what %s says that it needs", type).contains(range);
            var found = new TreeMap<Long, JsonNode>();
            memory.forEach((key, payload) -> {
                if (key.type() == range.type()
                        && key.guildId() == range.guildId()
                        && key.objectId() > range.after()
                        && key.objectId() <= range.upTo()) {
                    found.put(key.objectId(), payload);
                }
            });
            return found;
        }

        @Override
        public SortedSet<Long> guilds(Shard shard) {
            assertThat(needs.shards()).as("what %s says that it needs", type).contains(shard);
            return memory.keySet().stream()
                    .filter(key -> key.type() == SnapshotType.GUILD && shard.serves(key.guildId()))
                    .map(SnapshotKey::guildId)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Knows of a guild that the bot is in. */
    Scene inGuild(long id) {
        memory.put(new SnapshotKey(SnapshotType.GUILD, id, id), JSON.createObjectNode());
        return this;
    }

    @Nullable
    JsonNode remembered(SnapshotType type, long id) {
        return memory.get(new SnapshotKey(type, GUILD, id));
    }

    static String sentence(Draft draft) {
        return new SentenceWriter().write(draft.kind(), Facts.of(draft)).text();
    }

    static JsonNode node(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }
}
