package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;

/** What is remembered of a guild as such. Its lists are remembered one by one, and are most of its size. */
final class Guilds {

    private static final Set<String> LISTS = Set.of(
            "channels",
            "threads",
            "members",
            "roles",
            "emojis",
            "stickers",
            "soundboard_sounds",
            "presences",
            "voice_states",
            "stage_instances",
            "guild_scheduled_events",
            "embedded_activities");

    private Guilds() {}

    static Payload withoutLists(Payload guild) {
        var alone = JsonNodeFactory.instance.objectNode();
        guild.node().properties().forEach(field -> {
            if (!LISTS.contains(field.getKey())) {
                alone.set(field.getKey(), field.getValue());
            }
        });
        return Payload.of(alone);
    }
}
