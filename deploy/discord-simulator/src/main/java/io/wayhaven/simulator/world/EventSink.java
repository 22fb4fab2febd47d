package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where events go: to every session whose shard, intents and permissions let it see them. */
public interface EventSink {

    /**
     * Sends a dispatch about a guild.
     *
     * @param guildId the guild whose shard gets it; 0 for an event without a guild, which goes to shard 0
     * @return whether at least one session took it, that is whether it was minted
     */
    boolean dispatch(long guildId, String type, ObjectNode d);
}
