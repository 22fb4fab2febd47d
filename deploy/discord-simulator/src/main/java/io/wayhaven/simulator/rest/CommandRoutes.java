package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.interaction.CommandRegistry;
import io.wayhaven.simulator.wire.DiscordError;
import java.util.function.ToLongFunction;

/** The application's commands, global ones and those of guilds. See "Application Commands". */
public final class CommandRoutes {

    private final CommandRegistry commands;
    private final Authority authority;

    public CommandRoutes(CommandRegistry commands, Authority authority) {
        this.commands = commands;
        this.authority = authority;
    }

    public void mount(Api api) {
        mount(api, "/applications/:application/commands", call -> CommandRegistry.GLOBAL);
        mount(api, "/applications/:application/guilds/:guild/commands", this::guild);
    }

    private void mount(Api api, String all, ToLongFunction<RestCall> scope) {
        String one = all + "/:command";
        route(api, HttpMethod.GET, all, call -> list(call, scope.applyAsLong(call)));
        route(api, HttpMethod.PUT, all, call -> Reply.ok(commands.overwrite(scope.applyAsLong(call), call.body())));
        route(api, HttpMethod.POST, all, call -> create(call, scope.applyAsLong(call)));
        route(api, HttpMethod.GET, one, call -> Reply.ok(commands.find(scope.applyAsLong(call), call.id("command"))));
        route(api, HttpMethod.PATCH, one, call -> change(call, scope.applyAsLong(call)));
        route(api, HttpMethod.DELETE, one, call -> {
            commands.remove(scope.applyAsLong(call), call.id("command"));
            return Reply.noContent();
        });
    }

    private static void route(Api api, HttpMethod method, String template, Api.Handler handler) {
        api.route(method, template, Api.Access.BOT, call -> {
            requireOwn(call);
            return handler.handle(call);
        });
    }

    private Reply list(RestCall call, long scope) {
        boolean all = "true".equals(call.query("with_localizations"));
        return Reply.ok(all ? commands.list(scope) : commands.listPlainly(scope));
    }

    private Reply create(RestCall call, long scope) {
        ObjectNode written = ChannelRoutes.written(call);
        boolean known = commands.knows(scope, written);
        return new Reply(known ? 200 : 201, commands.put(scope, written));
    }

    private Reply change(RestCall call, long scope) {
        return Reply.ok(commands.edit(scope, call.id("command"), ChannelRoutes.written(call)));
    }

    private long guild(RestCall call) {
        return authority.guild(call.id("guild"), call.botId()).id();
    }

    private static void requireOwn(RestCall call) {
        if (call.id("application") != call.botId()) {
            throw DiscordError.of(403, 20_012, "You are not authorized to perform this action on this application");
        }
    }
}
