package io.wayhaven.simulator.rest;

import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.interaction.CommandRegistry;
import io.wayhaven.simulator.wire.DiscordError;

/** Reading and overwriting the application's commands. */
public final class CommandRoutes {

    private final CommandRegistry commands;
    private final Authority authority;

    public CommandRoutes(CommandRegistry commands, Authority authority) {
        this.commands = commands;
        this.authority = authority;
    }

    public void mount(Api api) {
        String global = "/applications/:application/commands";
        String ofGuild = "/applications/:application/guilds/:guild/commands";
        api.route(HttpMethod.GET, global, Api.Access.BOT, call -> list(call, CommandRegistry.GLOBAL));
        api.route(HttpMethod.PUT, global, Api.Access.BOT, call -> overwrite(call, CommandRegistry.GLOBAL));
        api.route(HttpMethod.GET, ofGuild, Api.Access.BOT, call -> list(call, guild(call)));
        api.route(HttpMethod.PUT, ofGuild, Api.Access.BOT, call -> overwrite(call, guild(call)));
    }

    private long guild(RestCall call) {
        return authority.guild(call.id("guild"), call.botId()).id();
    }

    private Reply list(RestCall call, long scope) {
        requireOwn(call);
        return Reply.ok(commands.list(scope));
    }

    private Reply overwrite(RestCall call, long scope) {
        requireOwn(call);
        return Reply.ok(commands.overwrite(scope, call.body()));
    }

    private static void requireOwn(RestCall call) {
        if (call.id("application") != call.botId()) {
            throw DiscordError.of(403, 20_012, "You are not authorized to perform this action on this application");
        }
    }
}
