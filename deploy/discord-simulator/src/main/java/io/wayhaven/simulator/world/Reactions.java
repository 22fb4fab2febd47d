package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who reacted to a message with what. An emoji is its character, or {@code name:id} for one of a guild. */
public final class Reactions {

    private final Map<String, Set<Long>> byEmoji = new LinkedHashMap<>();

    /** @return whether they had not reacted so before */
    public boolean add(String emoji, long userId) {
        return byEmoji.computeIfAbsent(emoji, absent -> new LinkedHashSet<>()).add(userId);
    }

    /** @return whether they had reacted so */
    public boolean remove(String emoji, long userId) {
        Set<Long> users = byEmoji.get(emoji);
        if (users == null || !users.remove(userId)) {
            return false;
        }
        if (users.isEmpty()) {
            byEmoji.remove(emoji);
        }
        return true;
    }

    /** @return whether anybody had reacted so */
    public boolean remove(String emoji) {
        return byEmoji.remove(emoji) != null;
    }

    public void clear() {
        byEmoji.clear();
    }

    public boolean isEmpty() {
        return byEmoji.isEmpty();
    }

    public int kinds() {
        return byEmoji.size();
    }

    public Set<Long> users(String emoji) {
        return byEmoji.getOrDefault(emoji, Set.of());
    }

    /** The emoji as events carry it. */
    public static ObjectNode emoji(String emoji) {
        int colon = emoji.indexOf(':');
        ObjectNode json = Json.object();
        return colon < 0
                ? json.putNull("id").put("name", emoji)
                : json.put("id", emoji.substring(colon + 1)).put("name", emoji.substring(0, colon));
    }

    ArrayNode toJson() {
        ArrayNode array = Json.array();
        byEmoji.forEach((emoji, users) -> {
            ObjectNode one = array.addObject()
                    .put("count", users.size())
                    .put("me", false)
                    .put("me_burst", false);
            one.putObject("count_details").put("burst", 0).put("normal", users.size());
            one.putArray("burst_colors");
            one.set("emoji", emoji(emoji));
        });
        return array;
    }
}
