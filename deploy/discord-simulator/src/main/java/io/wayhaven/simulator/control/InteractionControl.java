package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.interaction.Caller;
import io.wayhaven.simulator.interaction.Clients;
import io.wayhaven.simulator.interaction.CommandRegistry;
import io.wayhaven.simulator.interaction.Interaction;
import io.wayhaven.simulator.interaction.Interactions;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.World;
import java.util.concurrent.CompletionStage;

/** A person uses the application: {@code POST /interactions} and what follows from it; answers with what they see first. */
public final class InteractionControl {

    private final World world;
    private final Authority authority;
    private final Clients clients;
    private final Interactions interactions;
    private final CommandRegistry commands;

    /** What a person does in their client. */
    private interface Use {
        Interaction by(ControlCall call);
    }

    public InteractionControl(
            World world, Authority authority, Clients clients, Interactions interactions, CommandRegistry commands) {
        this.world = world;
        this.authority = authority;
        this.clients = clients;
        this.interactions = interactions;
        this.commands = commands;
    }

    public void mount(ControlApi api) {
        use(api, "/interactions", this::start);
        use(api, "/interactions/:interaction/components", call -> press(call, inPath(call)));
        use(
                api,
                "/interactions/:interaction/modal",
                call -> clients.submit(inPath(call), call.body().path("fields")));
        use(api, "/messages/:message/components", call -> pressIn(call, call.pathId("message")));
        api.route(HttpMethod.GET, "/interactions", call -> interactions.list());
        api.route(
                HttpMethod.GET,
                "/interactions/:interaction",
                call -> inPath(call).toJson());
        api.route(HttpMethod.GET, "/commands", call -> commands.list(call.query("guild", CommandRegistry.GLOBAL)));
    }

    private static void use(ControlApi api, String template, Use use) {
        api.later(HttpMethod.POST, template, call -> shown(use.by(call)));
    }

    private static CompletionStage<JsonNode> shown(Interaction interaction) {
        return interaction.settled().thenApply(Interaction::toJson);
    }

    private Interaction inPath(ControlCall call) {
        return known(call.pathId("interaction"));
    }

    private Interaction known(long id) {
        Interaction interaction = interactions.find(id);
        if (interaction == null) {
            throw DiscordError.unknownInteraction();
        }
        return interaction;
    }

    private Interaction start(ControlCall call) {
        if (call.body().has("fields")) {
            return clients.submit(known(call.id("interaction")), call.body().path("fields"));
        }
        if (call.body().has("custom_id")) {
            return call.body().has("interaction")
                    ? press(call, known(call.id("interaction")))
                    : pressIn(call, call.id("message"));
        }
        Caller caller = caller(call);
        String command = call.text("command");
        if (call.body().has("target_user")) {
            return clients.onUser(caller, command, call.id("target_user"));
        }
        if (call.body().has("target_message")) {
            return clients.onMessage(caller, command, Messages.find(caller.channel(), call.id("target_message")));
        }
        return clients.run(caller, command, call.body().path("options"), call.textOrNull("focused"));
    }

    private Caller caller(ControlCall call) {
        Guild guild = guild(call);
        Channel channel = Channels.find(guild, call.textOrNull("channel"), Channel.TEXT);
        return caller(call, guild, channel, guild.ownerId());
    }

    private Caller caller(ControlCall call, Guild guild, Channel channel, long usual) {
        String locale = call.body().path("locale").asText(Caller.USUAL_LOCALE);
        return new Caller(channel, authority.member(guild, call.id("user", usual)), locale);
    }

    private Guild guild(ControlCall call) {
        Guild guild = world.guild(call.id("guild"));
        if (guild == null) {
            throw DiscordError.unknownGuild();
        }
        return guild;
    }

    /** A component of a message that an earlier interaction made. */
    private Interaction press(ControlCall call, Interaction earlier) {
        String reference = call.body().path("message").asText("@original");
        Message message = interactions.message(earlier, reference);
        Caller caller = caller(
                call,
                world.guildOf(earlier.channel()),
                earlier.channel(),
                earlier.member().id());
        return clients.press(caller, message, call.text("custom_id"), values(call));
    }

    /** A component of a message in a channel. */
    private Interaction pressIn(ControlCall call, long messageId) {
        Channel channel = Channels.holding(world, messageId);
        Guild guild = world.guildOf(channel);
        Caller caller = caller(call, guild, channel, guild.ownerId());
        return clients.press(caller, Messages.find(channel, messageId), call.text("custom_id"), values(call));
    }

    private static JsonNode values(ControlCall call) {
        return call.body().path("values").isArray() ? call.body().path("values") : Json.array();
    }
}
