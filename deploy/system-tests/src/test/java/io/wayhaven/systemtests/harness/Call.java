package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A REST call that Discord accepted. */
public record Call(long index, Instant time, String method, String path) {

    static Call of(JsonNode json) {
        return new Call(
                json.path("index").asLong(),
                Instant.parse(json.path("time").asText()),
                json.path("method").asText(),
                json.path("path").asText());
    }

    /** Whether it banned, or unbanned with {@code DELETE}, this user in this guild. */
    public boolean concernsBan(String wantedMethod, String guild, String user) {
        return method.equals(wantedMethod) && path.endsWith("/guilds/" + guild + "/bans/" + user);
    }
}
