package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.FormProblems;
import io.wayhaven.simulator.wire.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which mentions of a message ping. See "Allowed Mentions Object" in Discord's documentation.
 *
 * @param parse of {@code users}, {@code roles} and {@code everyone}, those that all ping
 * @param users users that ping otherwise
 * @param roles roles that ping otherwise
 */
public record AllowedMentions(Set<String> parse, Set<Long> users, Set<Long> roles) {

    /** All mentions ping: what holds where a message says nothing. */
    public static final AllowedMentions ALL =
            new AllowedMentions(Set.of("users", "roles", "everyone"), Set.of(), Set.of());

    private static final int MOST = 100;

    static AllowedMentions parse(JsonNode node, FormProblems problems) {
        if (node.isMissingNode() || node.isNull()) {
            return ALL;
        }
        Set<String> parse = new LinkedHashSet<>();
        for (JsonNode kind : node.path("parse")) {
            parse.add(kind.asText());
            if (!ALL.parse.contains(kind.asText())) {
                problems.add(
                        "allowed_mentions.parse",
                        "BASE_TYPE_CHOICES",
                        "Value must be one of {'users', 'roles', 'everyone'}.");
            }
        }
        return new AllowedMentions(parse, ids(node, "users", parse, problems), ids(node, "roles", parse, problems));
    }

    private static Set<Long> ids(JsonNode node, String kind, Set<String> parse, FormProblems problems) {
        Set<Long> ids = new LinkedHashSet<>();
        node.path(kind).forEach(id -> ids.add(Json.snowflake(id).orElse(0)));
        if (!ids.isEmpty() && parse.contains(kind)) {
            problems.add(
                    "allowed_mentions",
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
        }
        if (ids.size() > MOST) {
            problems.add("allowed_mentions." + kind, "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length.");
        }
        return ids;
    }

    boolean user(long userId) {
        return parse.contains("users") || users.contains(userId);
    }

    boolean role(long roleId) {
        return parse.contains("roles") || roles.contains(roleId);
    }

    boolean everyone() {
        return parse.contains("everyone");
    }
}
