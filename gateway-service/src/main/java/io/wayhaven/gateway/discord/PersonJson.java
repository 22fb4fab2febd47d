package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.util.ArrayList;
import java.util.List;

/** People as Discord describes them. */
final class PersonJson {
    private PersonJson() {}

    /** Somebody whom a command is about. @param member what they are in the guild; missing if they are no member */
    static Target target(UserId id, JsonNode user, JsonNode member) {
        var username = user.path("username");
        return new Target(
                id,
                username.isTextual() ? username.asText() : null,
                roles(member),
                !member.isMissingNode(),
                user.path("bot").asBoolean(false) ? Boolean.TRUE : null);
    }

    static List<RoleId> roles(JsonNode member) {
        var roles = new ArrayList<RoleId>();
        member.path("roles").forEach(role -> roles.add(RoleId.of(role.asText())));
        return roles;
    }
}
