package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.Authority;
import io.wayhaven.simulator.interaction.Clients;
import io.wayhaven.simulator.interaction.CommandRegistry;
import io.wayhaven.simulator.interaction.Interaction;
import io.wayhaven.simulator.interaction.Interactions;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.World;
import java.util.concurrent.CompletionStage;

/** {@code POST /interactions}: a person uses the application; answers with what they see first. */
public final class InteractionControl {

    private final World world;
    private final Authority authority;
    private final Clients clients;
    private final Interactions interactions;
    private final CommandRegistry commands;

    public InteractionControl(
            World world, Authority authority, Clients clients, Interactions interactions, CommandRegistry commands) {
        this.world = world;
        this.authority = authority;
        this.clients = clients;
        this.interactions = interactions;
        this.commands = commands;
    }

    public void mount(ControlApi api) {
        api.later(HttpMethod.POST, "/interactions", this::use);
        api.route(HttpMethod.GET, "/interactions", call -> interactions.list());
        api.route(
                HttpMethod.GET,
                "/interactions/:interaction",
                call -> known(call.pathId("interaction")).toJson());
        api.route(HttpMethod.GET, "/commands", call -> commands.list(call.query("guild", CommandRegistry.GLOBAL)));
    }

    private Interaction known(long id) {
        Interaction interaction = interactions.find(id);
        if (interaction == null) {
            throw DiscordError.unknownInteraction();
        }
        return interaction;
    }

    private CompletionStage<JsonNode> use(ControlCall call) {
        return start(call).settled().thenApply(Interaction::toJson);
    }

    private Interaction start(ControlCall call) {
        if (call.body().has("fields")) {
            return clients.submit(known(call.id("interaction")), call.body().path("fields"));
        }
        if (call.body().has("custom_id")) {
            return press(call);
        }
        Guild guild = guild(call);
        Channel channel = Channels.find(guild, call.textOrNull("channel"), Channel.TEXT);
        Member member = authority.member(guild, call.id("user", guild.ownerId()));
        return clients.run(
                channel, member, call.text("command"), call.body().path("options"), call.textOrNull("focused"));
    }

    private Guild guild(ControlCall call) {
        Guild guild = world.guild(call.id("guild"));
        if (guild == null) {
            throw DiscordError.unknownGuild();
        }
        return guild;
    }

    /** The message is a channel's, or one that an earlier interaction made. */
    private Interaction press(ControlCall call) {
        ArrayNode values = call.body().path("values") instanceof ArrayNode given ? given : Json.array();
        if (call.body().has("interaction")) {
            Interaction earlier = known(call.id("interaction"));
            Guild guild = world.guildOf(earlier.channel());
            Member member =
                    authority.member(guild, call.id("user", earlier.member().id()));
            String reference = call.body().path("message").asText("@original");
            Message message = interactions.message(earlier, reference);
            return clients.press(earlier.channel(), member, message, call.text("custom_id"), values);
        }
        Guild guild = guild(call);
        Channel channel = Channels.find(guild, call.textOrNull("channel"), Channel.TEXT);
        Message message = channel.message(call.id("message"));
        if (message == null) {
            throw DiscordError.unknownMessage();
        }
        Member member = authority.member(guild, call.id("user", guild.ownerId()));
        return clients.press(channel, member, message, call.text("custom_id"), values);
    }
}
