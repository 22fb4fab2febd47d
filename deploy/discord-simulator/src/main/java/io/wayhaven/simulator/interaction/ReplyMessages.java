package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** Puts together what an application answers. See "Message Interaction Metadata Object" in Discord's documentation. */
final class ReplyMessages {

    private final World world;
    private final Messages messages;

    ReplyMessages(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    /** A new message of an interaction that is not in its channel yet. */
    Message write(Interaction interaction, MessageBody body, int extraFlags) {
        Channel channel = interaction.channel();
        Message answered = interaction.original() == null ? interaction.source() : interaction.original();
        String content = body.content() == null ? "" : body.content();
        Message message = messages.draft(channel, world.bot(), type(interaction, answered), content, body.mentions());
        body.applyTo(message);
        message.flags((body.flags() == null ? 0 : body.flags()) | extraFlags);
        String application = Json.id(world.bot().id());
        message.extras().put("application_id", application).put("webhook_id", application);
        if (answered != null) {
            refer(message, answered);
        }
        ObjectNode metadata = metadata(interaction);
        if (interaction.original() != null) {
            metadata.put(
                    "original_response_message_id",
                    Json.id(interaction.original().id()));
        }
        message.extras().set("interaction_metadata", metadata);
        if (interaction.kind() == Interaction.Kind.COMMAND) {
            ObjectNode named = message.extras()
                    .putObject("interaction")
                    .put("id", Json.id(interaction.id()))
                    .put("type", interaction.kind().number())
                    .put("name", words(interaction.data()));
            named.set("user", interaction.member().user().toJson());
        }
        return message;
    }

    /** Answers to messages are replies (assumed for those to components and for followups). */
    private static int type(Interaction interaction, @Nullable Message answered) {
        if (answered != null) {
            return Message.REPLY;
        }
        int command = interaction.data().path("type").asInt(CommandType.CHAT_INPUT.number());
        return command == CommandType.CHAT_INPUT.number() ? Message.CHAT_INPUT_COMMAND : Message.CONTEXT_MENU_COMMAND;
    }

    /** The name of a command with its groups and subcommands, as the deprecated "Message Interaction" has it. */
    private static String words(JsonNode named) {
        JsonNode first = named.path("options").path(0);
        boolean nests = first.path("type").asInt() == 1 || first.path("type").asInt() == 2;
        String name = named.path("name").asText();
        return nests ? name + " " + words(first) : name;
    }

    private static void refer(Message message, Message answered) {
        message.extras()
                .putObject("message_reference")
                .put("type", 0)
                .put("message_id", Json.id(answered.id()))
                .put("channel_id", Json.id(answered.channelId()));
    }

    private static ObjectNode metadata(Interaction interaction) {
        ObjectNode metadata = Json.object()
                .put("id", Json.id(interaction.id()))
                .put("type", interaction.kind().number());
        metadata.set("user", interaction.member().user().toJson());
        metadata.putObject("authorizing_integration_owners")
                .put("0", Json.id(interaction.channel().guildId()));
        switch (interaction.kind()) {
            case COMMAND -> target(interaction.data(), metadata);
            case COMPONENT -> {
                Message source = interaction.source();
                metadata.put("interacted_message_id", source == null ? null : Json.id(source.id()));
            }
            case MODAL_SUBMIT -> {
                Interaction trigger = interaction.trigger();
                metadata.set("triggering_interaction_metadata", trigger == null ? null : metadata(trigger));
            }
            case AUTOCOMPLETE -> {}
        }
        return metadata;
    }

    private static void target(ObjectNode data, ObjectNode metadata) {
        String target = data.path("target_id").asText();
        if (data.path("type").asInt() == CommandType.USER.number()) {
            metadata.set("target_user", data.path("resolved").path("users").path(target));
        } else if (data.path("type").asInt() == CommandType.MESSAGE.number()) {
            metadata.put("target_message_id", target);
        }
    }
}
