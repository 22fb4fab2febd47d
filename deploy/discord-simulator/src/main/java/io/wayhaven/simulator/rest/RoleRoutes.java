package io.wayhaven.simulator.rest;

import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import java.util.Arrays;
import java.util.List;

/** Changing a guild, its roles, and pruning. See "Guild Resource" in Discord's documentation. */
public final class RoleRoutes {

    private static final int MOST_PRUNE_DAYS = 30;
    private static final int USUAL_PRUNE_DAYS = 7;

    private final People people;

    public RoleRoutes(People people) {
        this.people = people;
    }

    public void mount(Api api) {
        api.route(HttpMethod.PATCH, "/guilds/:guild", Api.Access.BOT, this::changeGuild);
        api.route(HttpMethod.POST, "/guilds/:guild/roles", Api.Access.BOT, this::create);
        api.route(HttpMethod.PATCH, "/guilds/:guild/roles/:role", Api.Access.BOT, this::change);
        api.route(HttpMethod.DELETE, "/guilds/:guild/roles/:role", Api.Access.BOT, this::delete);
        api.route(HttpMethod.GET, "/guilds/:guild/prune", Api.Access.BOT, this::pruneCount);
        api.route(HttpMethod.POST, "/guilds/:guild/prune", Api.Access.BOT, this::prune);
    }

    private Guild guild(RestCall call) {
        return people.authority().guild(call.id("guild"), call.botId());
    }

    private Reply changeGuild(RestCall call) {
        Guild guild = guild(call);
        people.guilds().update(guild, call.botId(), ChannelRoutes.written(call), call.reason());
        return Reply.ok(guild.toJson());
    }

    private Reply create(RestCall call) {
        return Reply.ok(people.roles()
                .create(guild(call), call.botId(), ChannelRoutes.written(call), call.reason())
                .toJson());
    }

    private Reply change(RestCall call) {
        return Reply.ok(people.roles()
                .update(guild(call), call.botId(), call.id("role"), ChannelRoutes.written(call), call.reason())
                .toJson());
    }

    private Reply delete(RestCall call) {
        people.roles().delete(guild(call), call.botId(), call.id("role"), call.reason());
        return Reply.noContent();
    }

    private Reply pruneCount(RestCall call) {
        int days = call.queryInt("days", 1, MOST_PRUNE_DAYS, USUAL_PRUNE_DAYS);
        String roles = call.query("include_roles");
        List<Long> included = roles == null
                ? List.of()
                : Arrays.stream(roles.split(","))
                        .map(id -> Json.snowflake(id).orElse(0))
                        .toList();
        return pruned(people.membership().prune(guild(call), call.botId(), days, included, true, null));
    }

    private Reply prune(RestCall call) {
        int days = call.body().path("days").asInt(USUAL_PRUNE_DAYS);
        List<Long> roles = call.bodyIds("include_roles");
        return pruned(people.membership().prune(guild(call), call.botId(), days, roles, false, call.reason()));
    }

    private static Reply pruned(int members) {
        return Reply.ok(Json.object().put("pruned", members));
    }
}
