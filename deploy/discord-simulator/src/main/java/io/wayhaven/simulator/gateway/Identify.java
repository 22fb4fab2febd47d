package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/** What an IDENTIFY asks for. See "Identify" in Discord's gateway documentation. */
record Identify(String token, int intents, int shard, int shardCount, int largeThreshold) {

    private static final int DEFAULT_LARGE_THRESHOLD = 50;

    /** An IDENTIFY, or the code to close the socket with. */
    sealed interface Parsed {
        record Good(Identify identify) implements Parsed {}

        record Bad(CloseCode code) implements Parsed {}
    }

    static Parsed parse(JsonNode d, int allowedPrivileged) {
        if (!d.path("token").isTextual() || !d.path("properties").isObject()) {
            return new Parsed.Bad(CloseCode.DECODE_ERROR);
        }
        int shard = d.path("shard").path(0).asInt(0);
        int shardCount = d.path("shard").path(1).asInt(1);
        if (d.has("shard") && d.path("shard").size() != 2 || shardCount < 1 || shard < 0 || shard >= shardCount) {
            return new Parsed.Bad(CloseCode.INVALID_SHARD);
        }
        JsonNode intents = d.path("intents");
        if (!intents.canConvertToInt() || (intents.asInt() & ~Intents.VALID) != 0) {
            return new Parsed.Bad(CloseCode.INVALID_INTENTS);
        }
        if ((intents.asInt() & Intents.PRIVILEGED & ~allowedPrivileged) != 0) {
            return new Parsed.Bad(CloseCode.DISALLOWED_INTENTS);
        }
        int largeThreshold = d.path("large_threshold").asInt(DEFAULT_LARGE_THRESHOLD);
        return new Parsed.Good(
                new Identify(d.path("token").asText(), intents.asInt(), shard, shardCount, largeThreshold));
    }
}
