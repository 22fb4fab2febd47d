package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.action.MemberChange;
import io.wayhaven.simulator.action.Members;
import io.wayhaven.simulator.action.Membership;
import io.wayhaven.simulator.gateway.Gateway;
import io.wayhaven.simulator.gateway.Intents;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Members. See "List Guild Members" and what follows it in Discord's guild documentation. */
public final class MemberRoutes {

    private static final int MOST_LISTED = 1_000;

    private final Authority authority;
    private final Members members;
    private final Membership membership;
    private final Gateway gateway;

    public MemberRoutes(Authority authority, Members members, Membership membership, Gateway gateway) {
        this.authority = authority;
        this.members = members;
        this.membership = membership;
        this.gateway = gateway;
    }

    public void mount(Api api) {
        api.route(HttpMethod.GET, "/guilds/:guild/members", Api.Access.BOT, this::list);
        api.route(HttpMethod.GET, "/guilds/:guild/members/search", Api.Access.BOT, this::search);
        api.route(HttpMethod.PATCH, "/guilds/:guild/members/@me", Api.Access.BOT, this::changeSelf);
        api.route(HttpMethod.GET, "/guilds/:guild/members/:user", Api.Access.BOT, this::get);
        api.route(HttpMethod.PATCH, "/guilds/:guild/members/:user", Api.Access.BOT, this::change);
        api.route(HttpMethod.DELETE, "/guilds/:guild/members/:user", Api.Access.BOT, this::kick);
        api.route(HttpMethod.PUT, "/guilds/:guild/members/:user/roles/:role", Api.Access.BOT, call -> role(call, true));
        api.route(
                HttpMethod.DELETE,
                "/guilds/:guild/members/:user/roles/:role",
                Api.Access.BOT,
                call -> role(call, false));
    }

    private Guild guild(RestCall call) {
        return authority.guild(call.id("guild"), call.botId());
    }

    /** Needs the privileged intent GUILD_MEMBERS to be allowed; that its lack gives 50001 is assumed. */
    private Reply list(RestCall call) {
        Guild guild = guild(call);
        if ((gateway.limits().allowedPrivilegedIntents() & Intents.GUILD_MEMBERS) == 0) {
            throw DiscordError.missingAccess();
        }
        int limit = call.queryInt("limit", 1, MOST_LISTED, 1);
        return listed(guild.members().tailMap(call.queryId("after"), false).values().stream()
                .limit(limit)
                .toList());
    }

    private Reply search(RestCall call) {
        String query = call.query("query");
        if (query == null || query.isEmpty()) {
            throw DiscordError.invalid("query", "BASE_TYPE_REQUIRED", "This field is required");
        }
        String start = query.toLowerCase(Locale.ROOT);
        int limit = call.queryInt("limit", 1, MOST_LISTED, 1);
        return listed(guild(call).members().values().stream()
                .filter(member -> startsWith(member.user().username(), start)
                        || startsWith(member.user().displayName(), start)
                        || startsWith(member.nick(), start))
                .limit(limit)
                .toList());
    }

    private static boolean startsWith(@Nullable String name, String start) {
        return name != null && name.toLowerCase(Locale.ROOT).startsWith(start);
    }

    private static Reply listed(List<Member> found) {
        ArrayNode array = Json.array();
        found.forEach(member -> array.add(member.toJson()));
        return Reply.ok(array);
    }

    private Reply get(RestCall call) {
        return Reply.ok(authority.member(guild(call), call.id("user")).toJson());
    }

    private Reply change(RestCall call) {
        Member changed = members.change(guild(call), call.botId(), call.id("user"), parse(call), call.reason());
        return Reply.ok(changed.toJson());
    }

    private Reply changeSelf(RestCall call) {
        MemberChange change = MemberChange.nick(text(call.body(), "nick"));
        return Reply.ok(members.change(guild(call), call.botId(), call.botId(), change, call.reason())
                .toJson());
    }

    private static MemberChange parse(RestCall call) {
        JsonNode body = call.body();
        return new MemberChange(
                body.has("nick") ? Optional.ofNullable(text(body, "nick")) : null,
                body.hasNonNull("roles")
                        ? call.bodyIds("roles").stream().distinct().toList()
                        : null,
                body.has("communication_disabled_until")
                        ? Optional.ofNullable(instant(body, "communication_disabled_until"))
                        : null,
                body.hasNonNull("mute") ? body.get("mute").asBoolean() : null,
                body.hasNonNull("deaf") ? body.get("deaf").asBoolean() : null,
                body.has("channel_id") ? voiceChannel(body) : null);
    }

    private static Optional<Long> voiceChannel(JsonNode body) {
        OptionalLong id = Json.snowflake(body.get("channel_id"));
        return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
    }

    private static @Nullable String text(JsonNode body, String field) {
        String text = body.path(field).asText("");
        return body.path(field).isNull() || text.isEmpty() ? null : text;
    }

    private static @Nullable Instant instant(JsonNode body, String field) {
        String text = text(body, field);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw DiscordError.invalid(
                    field, "DATE_TIME_TYPE_PARSE", "Could not parse " + text + ". Should be ISO8601.");
        }
    }

    private Reply kick(RestCall call) {
        membership.kick(guild(call), call.botId(), call.id("user"), call.reason());
        return Reply.noContent();
    }

    private Reply role(RestCall call, boolean give) {
        members.role(guild(call), call.botId(), call.id("user"), call.id("role"), give, call.reason());
        return Reply.noContent();
    }
}
