package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.action.Bans;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Ban;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Bans. See "Get Guild Bans" and what follows it in Discord's guild documentation. */
public final class BanRoutes {

    private static final int MOST_DELETE_SECONDS = 604_800;
    private static final int MOST_LISTED = 1_000;
    private static final int MOST_BULK = 200;

    private final Authority authority;
    private final Bans bans;

    public BanRoutes(Authority authority, Bans bans) {
        this.authority = authority;
        this.bans = bans;
    }

    public void mount(Api api) {
        api.route(HttpMethod.GET, "/guilds/:guild/bans", Api.Access.BOT, this::list);
        api.route(HttpMethod.GET, "/guilds/:guild/bans/:user", Api.Access.BOT, this::get);
        api.route(HttpMethod.PUT, "/guilds/:guild/bans/:user", Api.Access.BOT, this::ban);
        api.route(HttpMethod.DELETE, "/guilds/:guild/bans/:user", Api.Access.BOT, this::unban);
        api.route(HttpMethod.POST, "/guilds/:guild/bulk-ban", Api.Access.BOT, this::bulkBan);
    }

    private Guild guild(RestCall call) {
        return authority.guild(call.id("guild"), call.botId());
    }

    private Reply list(RestCall call) {
        Guild guild = guild(call);
        authority.require(guild, call.botId(), Permission.BAN_MEMBERS);
        int limit = call.queryInt("limit", 1, MOST_LISTED, MOST_LISTED);
        long before = call.queryId("before");
        long after = call.queryId("after");
        Collection<Ban> page;
        if (before != 0) {
            // The ones right before, still ascending (assumed)
            List<Ban> nearest = new ArrayList<>(guild.bans().headMap(before, false).descendingMap().values().stream()
                    .limit(limit)
                    .toList());
            page = nearest.reversed();
        } else {
            page = guild.bans().tailMap(after, false).values().stream()
                    .limit(limit)
                    .toList();
        }
        ArrayNode array = Json.array();
        page.forEach(ban -> array.add(ban.toJson()));
        return Reply.ok(array);
    }

    private Reply get(RestCall call) {
        Guild guild = guild(call);
        authority.require(guild, call.botId(), Permission.BAN_MEMBERS);
        Ban ban = guild.bans().get(call.id("user"));
        if (ban == null) {
            throw DiscordError.unknownBan();
        }
        return Reply.ok(ban.toJson());
    }

    private Reply ban(RestCall call) {
        Guild guild = guild(call);
        if (call.query("delete_message_seconds") != null || call.query("delete_message_days") != null) {
            call.flagQueryForm();
        }
        bans.ban(guild, call.botId(), call.id("user"), call.reason(), deleteSeconds(call));
        return Reply.noContent();
    }

    private Reply unban(RestCall call) {
        bans.unban(guild(call), call.botId(), call.id("user"), call.reason());
        return Reply.noContent();
    }

    private Reply bulkBan(RestCall call) {
        Guild guild = guild(call);
        List<Long> users = call.bodyIds("user_ids");
        if (users.isEmpty() || users.size() > MOST_BULK) {
            throw DiscordError.invalid("user_ids", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 200 in length.");
        }
        List<Long> banned = bans.bulkBan(guild, call.botId(), users, call.reason(), deleteSeconds(call));
        if (banned.isEmpty()) {
            throw DiscordError.of(400, 500_000, "Failed to ban users");
        }
        List<Long> failed = users.stream().filter(id -> !banned.contains(id)).toList();
        ObjectNode answer = Json.object();
        answer.set("banned_users", Json.ids(banned));
        answer.set("failed_users", Json.ids(failed));
        return Reply.ok(answer);
    }

    /** From the body as documented, or from the query as some libraries send it. */
    private static int deleteSeconds(RestCall call) {
        JsonNode field = call.body().path("delete_message_seconds");
        if (field.isMissingNode() || field.isNull()) {
            return call.queryInt("delete_message_seconds", 0, MOST_DELETE_SECONDS, 0);
        }
        if (!field.canConvertToInt() || field.asInt() < 0 || field.asInt() > MOST_DELETE_SECONDS) {
            throw DiscordError.invalid(
                    "delete_message_seconds", "NUMBER_TYPE_RANGE", "Value must be between 0 and 604800.");
        }
        return field.asInt();
    }
}
