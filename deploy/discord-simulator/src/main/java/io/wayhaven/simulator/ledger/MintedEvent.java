package io.wayhaven.simulator.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.time.Instant;

/** A dispatch that was given a sequence in a session. @param guildId 0 where the event has no guild */
public record MintedEvent(
        long index, int shard, String session, long sequence, String type, long guildId, long epochMillis) {

    public ObjectNode toJson() {
        return Json.object()
                .put("index", index)
                .put("shard", shard)
                .put("session", session)
                .put("sequence", sequence)
                .put("type", type)
                .put("guild", guildId == 0 ? null : Json.id(guildId))
                .put("time", Instant.ofEpochMilli(epochMillis).toString());
    }
}
