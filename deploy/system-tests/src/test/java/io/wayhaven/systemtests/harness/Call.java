package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A REST call that Discord accepted. */
public record Call(String method, String path, Instant time) {

    private static final Pattern BAN = Pattern.compile("/guilds/(\\d+)/bans/(\\d+)$");

    static Call of(JsonNode json) {
        return new Call(
                json.path("method").asText(),
                json.path("path").asText(),
                Instant.parse(json.path("time").asText()));
    }

    /** The guild, if the call is about a ban of this person. */
    Optional<String> guildOfBan(String user) {
        Matcher ban = BAN.matcher(path);
        return ban.find() && ban.group(2).equals(user) ? Optional.of(ban.group(1)) : Optional.empty();
    }
}
