package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditEntry;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Guilds, their channels, roles and audit log. */
public final class GuildRoutes {

    private static final int MOST_AUDIT_ENTRIES = 100;
    private static final int USUAL_AUDIT_ENTRIES = 50;
    private static final int MOST_GUILDS = 200;
    /** What the log references beside users and threads. */
    private static final Map<String, ResourceKind> REFERENCED = Map.of(
            "auto_moderation_rules", ResourceKind.AUTO_MODERATION_RULE,
            "guild_scheduled_events", ResourceKind.SCHEDULED_EVENT,
            "integrations", ResourceKind.INTEGRATION,
            "webhooks", ResourceKind.WEBHOOK);

    private final World world;
    private final Authority authority;

    public GuildRoutes(World world, Authority authority) {
        this.world = world;
        this.authority = authority;
    }

    public void mount(Api api) {
        api.route(HttpMethod.GET, "/users/@me/guilds", Api.Access.BOT, this::own);
        api.route(HttpMethod.GET, "/guilds/:guild", Api.Access.BOT, this::get);
        api.route(HttpMethod.GET, "/guilds/:guild/channels", Api.Access.BOT, this::channels);
        api.route(HttpMethod.GET, "/guilds/:guild/roles", Api.Access.BOT, this::roles);
        api.route(HttpMethod.GET, "/guilds/:guild/audit-logs", Api.Access.BOT, this::auditLog);
    }

    private Guild guild(RestCall call) {
        return authority.guild(call.id("guild"), call.botId());
    }

    private Reply own(RestCall call) {
        int limit = call.queryInt("limit", 1, MOST_GUILDS, MOST_GUILDS);
        long after = call.queryId("after");
        ArrayNode array = Json.array();
        world.guilds().values().stream()
                .filter(guild -> Long.compareUnsigned(guild.id(), after) > 0)
                .sorted((left, right) -> Long.compareUnsigned(left.id(), right.id()))
                .limit(limit)
                .forEach(guild -> array.addObject()
                        .put("id", Json.id(guild.id()))
                        .put("name", guild.name())
                        .putNull("icon")
                        .put("owner", false)
                        .put("permissions", ownPermissions(guild))
                        .putArray("features"));
        return Reply.ok(array);
    }

    private String ownPermissions(Guild guild) {
        Member bot = world.botIn(guild);
        return Long.toUnsignedString(bot == null ? 0 : Permissions.in(guild, bot, world.now()));
    }

    private Reply get(RestCall call) {
        Guild guild = guild(call);
        ObjectNode json = guild.toJson();
        if ("true".equals(call.query("with_counts"))) {
            json.put("approximate_member_count", guild.members().size());
            json.put("approximate_presence_count", guild.members().size() / 3);
        }
        return Reply.ok(json);
    }

    private Reply channels(RestCall call) {
        ArrayNode array = Json.array();
        guild(call).channels().values().forEach(channel -> array.add(channel.toJson()));
        return Reply.ok(array);
    }

    private Reply roles(RestCall call) {
        ArrayNode array = Json.array();
        guild(call).roles().values().forEach(role -> array.add(role.toJson()));
        return Reply.ok(array);
    }

    /** Newest first, or oldest first with {@code after}. */
    private Reply auditLog(RestCall call) {
        Guild guild = guild(call);
        authority.require(guild, call.botId(), Permission.VIEW_AUDIT_LOG);
        int limit = call.queryInt("limit", 1, MOST_AUDIT_ENTRIES, USUAL_AUDIT_ENTRIES);
        long before = call.queryId("before");
        long after = call.queryId("after");
        long actor = call.queryId("user_id");
        int action = call.queryInt("action_type", 0, Integer.MAX_VALUE, 0);
        Stream<AuditEntry> entries = after != 0
                ? guild.auditLog().tailMap(after, false).values().stream()
                : guild
                        .auditLog()
                        .headMap(before == 0 ? Long.MAX_VALUE : before, false)
                        .descendingMap()
                        .values()
                        .stream();
        List<AuditEntry> page = entries.filter(entry -> actor == 0 || entry.actorId() == actor)
                .filter(entry -> action == 0 || entry.action().number() == action)
                .limit(limit)
                .toList();
        return Reply.ok(auditLogJson(guild, page));
    }

    private ObjectNode auditLogJson(Guild guild, List<AuditEntry> page) {
        ObjectNode json = Json.object();
        ArrayNode entries = json.putArray("audit_log_entries");
        Set<Long> mentioned = new LinkedHashSet<>();
        page.forEach(entry -> {
            entries.add(entry.toJson());
            mentioned.add(entry.actorId());
            mentioned.add(entry.targetId());
        });
        ArrayNode users = json.putArray("users");
        mentioned.forEach(id -> {
            User user = world.user(id);
            if (user != null) {
                users.add(user.toJson());
            }
        });
        json.putArray("application_commands");
        ArrayNode threads = json.putArray("threads");
        mentioned.forEach(id -> {
            Channel thread = guild.threads().get(id);
            if (thread != null) {
                threads.add(thread.toJson());
            }
        });
        REFERENCED.forEach((name, kind) -> {
            ArrayNode array = json.putArray(name);
            mentioned.forEach(id -> {
                ObjectNode object = guild.resources(kind).get(Json.id(id));
                if (object != null) {
                    array.add(object.deepCopy());
                }
            });
        });
        return json;
    }
}
