package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.component.ComponentType;
import io.wayhaven.simulator.component.MessageComponents;
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

/**
 * What a person's client does with the application: commands, autocomplete, context menus, components and modals. What
 * a client would not send is refused with {@link IllegalArgumentException}, what Discord would not let it with
 * {@link DiscordError}.
 */
public final class Clients {

    private final World world;
    private final InteractionEvents events;
    private final CommandRegistry commands;
    private final Interactions interactions;

    public Clients(World world, EventSink events, CommandRegistry commands, Interactions interactions) {
        this.world = world;
        this.events = new InteractionEvents(world, events);
        this.commands = commands;
        this.interactions = interactions;
    }

    /**
     * Runs a slash command, or asks for its autocompletion.
     *
     * @param words the command, with the words of its subcommand: {@code setup add-child}
     * @param focused the option being typed, null to run the command
     */
    public Interaction run(Caller caller, String words, JsonNode options, @Nullable String focused) {
        String name = words.strip().split(" +")[0];
        Guild guild = world.guildOf(caller.channel());
        ObjectNode command = usable(caller, CommandType.CHAT_INPUT, name);
        ObjectNode data = new Invocation(world, guild, focused).data(command, words.strip(), options);
        var kind = focused == null ? Interaction.Kind.COMMAND : Interaction.Kind.AUTOCOMPLETE;
        return send(kind, caller, data, null);
    }

    /** Chooses a command in the context menu of a user. */
    public Interaction onUser(Caller caller, String name, long userId) {
        ObjectNode command = usable(caller, CommandType.USER, name);
        require(caller, Permission.SEND_MESSAGES);
        var resolved = new Resolved(world, world.guildOf(caller.channel()));
        if (!resolved.user(Json.object().textNode(Json.id(userId)))) {
            throw DiscordError.unknownUser();
        }
        return send(Interaction.Kind.COMMAND, caller, menu(command, CommandType.USER, userId, resolved), null);
    }

    /** Chooses a command in the context menu of a message. */
    public Interaction onMessage(Caller caller, String name, Message message) {
        ObjectNode command = usable(caller, CommandType.MESSAGE, name);
        if (message.ephemeral()) {
            throw new IllegalArgumentException("Ephemeral messages have no commands in their context menu.");
        }
        var resolved = new Resolved(world, world.guildOf(caller.channel()));
        resolved.message(message);
        return send(Interaction.Kind.COMMAND, caller, menu(command, CommandType.MESSAGE, message.id(), resolved), null);
    }

    private static ObjectNode menu(ObjectNode command, CommandType type, long target, Resolved resolved) {
        ObjectNode data = Json.object()
                .put("id", command.path("id").asText())
                .put("name", command.path("name").asText())
                .put("type", type.number())
                .put("target_id", Json.id(target));
        if (command.has("guild_id")) {
            data.set("guild_id", command.get("guild_id"));
        }
        resolved.into(data);
        return data;
    }

    private ObjectNode usable(Caller caller, CommandType type, String name) {
        requirePerson(caller.member());
        ObjectNode command = commands.find(caller.channel().guildId(), type, name);
        if (command == null) {
            throw new IllegalArgumentException("The application has no command \"" + name + "\" in this guild.");
        }
        CommandAccess.require(command, permissions(caller));
        return command;
    }

    /** Uses a component of a message; of an ephemeral one only the person who sees it can. */
    public Interaction press(Caller caller, Message message, String customId, JsonNode picked) {
        requirePerson(caller.member());
        require(caller, Permission.VIEW_CHANNEL);
        requireShown(caller, message);
        JsonNode component = MessageComponents.find(message.components(), customId);
        if (component == null || component.path("disabled").asBoolean(false)) {
            throw new IllegalArgumentException("The message has no usable component \"" + customId + "\".");
        }
        ObjectNode data = Json.object()
                .put("id", component.path("id").asInt())
                .put("custom_id", customId)
                .put("component_type", component.path("type").asInt());
        ComponentType type = ComponentType.of(component);
        if (type != null && type.isSelect()) {
            var resolved = new Resolved(world, world.guildOf(caller.channel()));
            data.set("values", Choices.of(component, type, picked, false, resolved));
            resolved.into(data);
        } else if (!picked.isEmpty()) {
            throw new IllegalArgumentException("The component \"" + customId + "\" takes no values.");
        }
        return send(Interaction.Kind.COMPONENT, caller, data, message);
    }

    private void requireShown(Caller caller, Message message) {
        boolean shown = message.ephemeral()
                ? interactions.showsTo(message, caller.member().id())
                : caller.channel().message(message.id()) == message;
        if (!shown) {
            throw DiscordError.unknownMessage();
        }
    }

    /** Submits the modal that an interaction was answered with; a modal closes when it is submitted. */
    public Interaction submit(Interaction opened, JsonNode fields) {
        JsonNode modal = opened.modal();
        if (modal == null) {
            throw new IllegalArgumentException("That interaction shows no modal.");
        }
        var resolved = new Resolved(world, world.guildOf(opened.channel()));
        ObjectNode data = ModalSubmission.data(modal, fields, resolved);
        opened.closeModal();
        Interaction submitted = send(Interaction.Kind.MODAL_SUBMIT, opened.caller(), data, opened.source());
        submitted.triggeredBy(opened);
        return submitted;
    }

    private Interaction send(Interaction.Kind kind, Caller caller, ObjectNode data, @Nullable Message source) {
        Interaction interaction = interactions.open(kind, caller, data, source);
        events.tell(interaction, data);
        return interaction;
    }

    private static void requirePerson(Member member) {
        if (member.user().bot()) {
            throw new IllegalArgumentException("Bots have no client; choose a person.");
        }
    }

    private void require(Caller caller, Permission permission) {
        if (!permission.in(permissions(caller))) {
            throw DiscordError.missingPermissions();
        }
    }

    private long permissions(Caller caller) {
        Channel channel = caller.channel();
        return Permissions.in(world.guildOf(channel), channel, caller.member(), world.now());
    }
}
