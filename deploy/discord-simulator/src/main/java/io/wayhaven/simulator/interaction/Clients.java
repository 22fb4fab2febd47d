package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** What a person's client does with the application: commands, buttons, autocomplete and modals. */
public final class Clients {

    private final World world;
    private final EventSink events;
    private final CommandRegistry commands;
    private final Interactions interactions;

    public Clients(World world, EventSink events, CommandRegistry commands, Interactions interactions) {
        this.world = world;
        this.events = events;
        this.commands = commands;
        this.interactions = interactions;
    }

    /**
     * Runs a slash command, or asks for its autocompletion.
     *
     * @param words the command, with the words of its subcommand: {@code setup add-child}
     * @param focused the option being typed, null to run the command
     * @throws IllegalArgumentException where the client would not let the person send this
     */
    public Interaction run(Channel channel, Member member, String words, JsonNode options, @Nullable String focused) {
        Guild guild = world.guildOf(channel);
        if (member.user().bot()) {
            throw new IllegalArgumentException("Bots have no client; choose a person.");
        }
        String name = words.strip().split(" +")[0];
        ObjectNode command = commands.slash(guild.id(), name);
        if (command == null) {
            throw new IllegalArgumentException("The application has no command \"" + name + "\" in this guild.");
        }
        long permissions = Permissions.in(guild, channel, member, world.now());
        requireUsable(command, permissions);
        ObjectNode data = new Invocation(world, guild, focused).data(command, words.strip(), options);
        var kind = focused == null ? Interaction.Kind.COMMAND : Interaction.Kind.AUTOCOMPLETE;
        return send(interactions.open(kind, channel, member, null), data, null);
    }

    private static void requireUsable(ObjectNode command, long permissions) {
        if (!Permission.USE_APPLICATION_COMMANDS.in(permissions)) {
            throw DiscordError.missingPermissions();
        }
        JsonNode needed = command.path("default_member_permissions");
        if (needed.isNull() || needed.isMissingNode()) {
            return;
        }
        long bits = needed.asLong();
        // "0" hides a command from all but administrators
        boolean hidden = bits == 0 ? permissions != Permission.ALL : (permissions & bits) != bits;
        if (hidden) {
            throw DiscordError.missingPermissions();
        }
    }

    /** Uses a component of a message. */
    public Interaction press(Channel channel, Member member, Message message, String customId, ArrayNode values) {
        JsonNode component = component(message.components(), customId);
        if (component == null || component.path("disabled").asBoolean(false)) {
            throw new IllegalArgumentException("The message has no usable component \"" + customId + "\".");
        }
        ObjectNode data = Json.object()
                .put("custom_id", customId)
                .put("component_type", component.path("type").asInt());
        if (!values.isEmpty()) {
            data.set("values", values);
        }
        Interaction interaction = interactions.open(Interaction.Kind.COMPONENT, channel, member, message);
        return send(interaction, data, message);
    }

    private static @Nullable JsonNode component(JsonNode components, String customId) {
        for (JsonNode component : components) {
            if (component.path("custom_id").asText().equals(customId)) {
                return component;
            }
            JsonNode inner = component(component.path("components"), customId);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    /** Submits the modal that an interaction was answered with. */
    public Interaction submit(Interaction opened, JsonNode fields) {
        JsonNode modal = opened.toJson().path("callback").path("data");
        if (!opened.openedModal()) {
            throw new IllegalArgumentException("That interaction was not answered with a modal.");
        }
        ObjectNode data = Json.object().put("custom_id", modal.path("custom_id").asText());
        ArrayNode rows = data.putArray("components");
        fields.fields()
                .forEachRemaining(field -> rows.addObject()
                        .put("type", 1)
                        .putArray("components")
                        .addObject()
                        .put("type", 4)
                        .put("custom_id", field.getKey())
                        .put("value", field.getValue().asText()));
        Message source = opened.source();
        return send(
                interactions.open(Interaction.Kind.MODAL_SUBMIT, opened.channel(), opened.member(), source),
                data,
                source);
    }

    private Interaction send(Interaction interaction, ObjectNode data, @Nullable Message message) {
        Guild guild = world.guildOf(interaction.channel());
        Channel channel = interaction.channel();
        Member member = interaction.member();
        Member bot = world.botIn(guild);
        String guildId = Json.id(guild.id());
        ObjectNode d = Json.object()
                .put("id", Json.id(interaction.id()))
                .put("application_id", Json.id(world.bot().id()))
                .put("type", interaction.kind().number())
                .put("token", interaction.token())
                .put("version", 1)
                .put("guild_id", guildId)
                .put("channel_id", Json.id(channel.id()))
                .put("locale", "en-US")
                .put("guild_locale", "en-US")
                .put("context", 0)
                .put("attachment_size_limit", 10_485_760)
                .put("app_permissions", permissions(guild, channel, bot));
        d.set("data", data);
        d.putObject("guild").put("id", guildId).put("locale", "en-US").putArray("features");
        d.set("channel", channel.toJson().put("permissions", permissions(guild, channel, member)));
        d.set("member", member.toJson().put("permissions", permissions(guild, channel, member)));
        d.putArray("entitlements");
        d.putArray("entitlement_sku_ids");
        d.putObject("authorizing_integration_owners").put("0", guildId);
        if (message != null) {
            d.set("message", message.toJson());
        }
        events.dispatch(guild.id(), "INTERACTION_CREATE", d);
        return interaction;
    }

    private String permissions(Guild guild, Channel channel, @Nullable Member member) {
        long permissions = member == null ? 0 : Permissions.in(guild, channel, member, world.now());
        return Long.toUnsignedString(permissions);
    }
}
