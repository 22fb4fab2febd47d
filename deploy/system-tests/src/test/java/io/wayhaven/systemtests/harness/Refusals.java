package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Discord has refused so far.
 *
 * @param invalid calls that count towards its limit of invalid requests
 * @param limited calls answered by 429, by scope
 */
public record Refusals(JsonNode invalid, JsonNode limited) {

    public static Refusals of(SimulatorControl discord) {
        JsonNode ledger = discord.get("/ledger?limit=1");
        return new Refusals(ledger.path("invalidRequests"), ledger.path("rateLimited"));
    }
}
