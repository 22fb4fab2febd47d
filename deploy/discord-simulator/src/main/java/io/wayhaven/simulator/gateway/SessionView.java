package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;

/** A session as the control API shows it. */
public record SessionView(
        String id, int shard, int shardCount, int intents, long lastSequence, long firstReplayable, boolean connected) {

    static SessionView of(Session session) {
        return new SessionView(
                session.id(),
                session.shard(),
                session.shardCount(),
                session.intents(),
                session.buffer().last(),
                session.buffer().first(),
                session.connection() != null);
    }

    public ObjectNode toJson() {
        return Json.object()
                .put("session", id)
                .put("shard", shard)
                .put("shards", shardCount)
                .put("intents", intents)
                .put("lastSequence", lastSequence)
                .put("firstReplayable", firstReplayable)
                .put("connected", connected);
    }
}
