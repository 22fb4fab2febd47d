package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.gateway.Sessions;
import io.wayhaven.simulator.scenario.GuildPlan;
import io.wayhaven.simulator.scenario.WorldBuilder;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Ban;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looking at guilds, adding and removing them, and changing what the bot may do in them. */
public final class GuildControl {

    private final World world;
    private final Sessions sessions;
    private final Supplier<WorldBuilder> builder;

    public GuildControl(World world, Sessions sessions, Supplier<WorldBuilder> builder) {
        this.world = world;
        this.sessions = sessions;
        this.builder = builder;
    }

    public void mount(ControlApi api) {
        mountReading(api);
        api.route(HttpMethod.POST, "/guilds", this::add);
        api.route(HttpMethod.PATCH, "/guilds/:guild", this::changeBot);
        api.route(HttpMethod.DELETE, "/guilds/:guild", this::removeBot);
        api.route(HttpMethod.POST, "/guilds/:guild/bans", this::seedBans);
    }

    /** The routes that change nothing. */
    public void mountReading(ControlApi api) {
        api.route(HttpMethod.GET, "/guilds", call -> list());
        api.route(HttpMethod.GET, "/guilds/:guild", call -> detail(guild(call)));
        api.route(HttpMethod.GET, "/guilds/:guild/bans", this::bans);
        api.route(HttpMethod.GET, "/guilds/:guild/audit-log", this::auditLog);
        api.route(HttpMethod.GET, "/guilds/:guild/channels/:channel/messages", this::messages);
    }

    private Guild guild(ControlCall call) {
        Guild guild = world.guild(call.pathId("guild"));
        if (guild == null) {
            throw DiscordError.unknownGuild();
        }
        return guild;
    }

    private ArrayNode list() {
        ArrayNode array = Json.array();
        world.guilds().values().forEach(guild -> array.add(summary(guild)));
        return array;
    }

    private static ObjectNode summary(Guild guild) {
        return Json.object()
                .put("id", Json.id(guild.id()))
                .put("name", guild.name())
                .put("owner", Json.id(guild.ownerId()))
                .put("members", guild.members().size())
                .put("bans", guild.bans().size());
    }

    private static ObjectNode detail(Guild guild) {
        ObjectNode json = guild.toJson();
        ArrayNode members = json.putArray("members");
        guild.members().values().forEach(member -> members.add(member.toJson()));
        ArrayNode channels = json.putArray("channels");
        guild.channels().values().forEach(channel -> channels.add(channel.toJson()));
        ArrayNode voice = json.putArray("voice_states");
        guild.voice().values().forEach(state -> voice.add(state.toJson(guild.member(state.userId()))));
        return json;
    }

    /** {@code {name, members, botPermissions, botRolePosition, count}}; answers with what was added. */
    private JsonNode add(ControlCall call) {
        JsonNode body = call.body();
        String name = body.path("name").asText("Added guild");
        int count = Math.clamp(body.path("count").asInt(1), 1, 2_500);
        var plan = new GuildPlan(
                name,
                Math.clamp(body.path("members").asInt(8), 1, 10_000),
                body.path("botPermissions").asLong(GuildPlan.USUAL_BOT_PERMISSIONS),
                body.path("botRolePosition").asInt(GuildPlan.USUAL_BOT_POSITION));
        ArrayNode added = Json.array();
        for (int index = 1; index <= count; index++) {
            Guild guild = builder.get()
                    .build(new GuildPlan(
                            count == 1 ? name : name + " " + index,
                            plan.members(),
                            plan.botPermissions(),
                            plan.botRolePosition()));
            sessions.announce(guild);
            added.add(detail(guild));
        }
        return count == 1 ? added.get(0) : added;
    }

    /** {@code {botPermissions, botRolePosition}}: somebody edits the bot's role. */
    private JsonNode changeBot(ControlCall call) {
        Guild guild = guild(call);
        Role role = guild.roleNamed(world.bot().username());
        if (role == null) {
            throw DiscordError.unknownRole();
        }
        Role changed = role.withPermissions(call.body().path("botPermissions").asLong(role.permissions()))
                .withPosition(call.body().path("botRolePosition").asInt(role.position()));
        guild.roles().put(role.id(), changed);
        ObjectNode d = Json.object().put("guild_id", Json.id(guild.id()));
        d.set("role", changed.toJson());
        sessions.dispatch(guild.id(), "GUILD_ROLE_UPDATE", d);
        return detail(guild);
    }

    /** Somebody removes the bot from the guild. */
    private JsonNode removeBot(ControlCall call) {
        Guild guild = guild(call);
        Member bot = guild.members().remove(world.bot().id());
        if (bot != null) {
            sessions.dispatch(guild.id(), "GUILD_DELETE", Json.object().put("id", Json.id(guild.id())));
            world.remove(guild);
        }
        return summary(guild);
    }

    private JsonNode bans(ControlCall call) {
        ArrayNode array = Json.array();
        guild(call).bans().values().forEach(ban -> array.add(ban.toJson()));
        return array;
    }

    /** Oldest first. */
    private JsonNode auditLog(ControlCall call) {
        ArrayNode array = Json.array();
        guild(call).auditLog().values().forEach(entry -> array.add(entry.toJson()));
        return array;
    }

    /** Those that are kept, oldest first. */
    private JsonNode messages(ControlCall call) {
        Channel channel = guild(call).channels().get(call.pathId("channel"));
        if (channel == null) {
            throw DiscordError.unknownChannel();
        }
        ArrayNode array = Json.array();
        channel.messages().values().forEach(message -> array.add(message.toJson()));
        return array;
    }

    /**
     * {@code {users, count, reason}}: bans that have long been there, of these people and of so many strangers; nobody is
     * told. Answers with their ids.
     */
    private JsonNode seedBans(ControlCall call) {
        Guild guild = guild(call);
        ArrayNode ids = Json.array();
        for (JsonNode id : call.body().path("users")) {
            ban(guild, world.user(Json.snowflake(id).orElse(0)), call, ids);
        }
        int strangers = Math.clamp(call.body().path("count").asInt(0), 0, 100_000);
        for (int left = strangers; left > 0; left--) {
            ban(guild, builder.get().person(null), call, ids);
        }
        return ids;
    }

    private static void ban(Guild guild, @Nullable User user, ControlCall call, ArrayNode ids) {
        if (user == null) {
            throw DiscordError.unknownUser();
        }
        guild.bans().put(user.id(), new Ban(user, call.textOrNull("reason")));
        ids.add(Json.id(user.id()));
    }
}
