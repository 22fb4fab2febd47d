package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A dispatch that the simulator sent or holds ready, with the moment it came into being. */
public record Minted(long index, Position position, String type, Instant time) {

    static Minted of(JsonNode json) {
        return new Minted(
                json.path("index").asLong(),
                new Position(
                        json.path("shard").asInt(),
                        json.path("session").asText(),
                        json.path("sequence").asLong()),
                json.path("type").asText(),
                Instant.parse(json.path("time").asText()));
    }
}
