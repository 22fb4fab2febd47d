package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of interactions: one first response in time, then edits and followups by token for a while. */
public final class Interactions {

    private static final int REMEMBERED = 20_000;
    private static final int MOST_CHOICES = 25;

    private final World world;
    private final Messages messages;
    private final Timers timers;
    private final InteractionLimits limits;
    private final Map<Long, Interaction> byId = new LinkedHashMap<>();
    private final Map<String, Interaction> byToken = new LinkedHashMap<>();

    public Interactions(World world, Messages messages, Timers timers, InteractionLimits limits) {
        this.world = world;
        this.messages = messages;
        this.timers = timers;
        this.limits = limits;
    }

    Interaction open(Interaction.Kind kind, Channel channel, Member member, @Nullable Message source) {
        String token = "aW50ZXJhY3Rpb246" + UUID.randomUUID().toString().replace("-", "");
        var interaction = new Interaction(world.nextId(), token, kind, channel, member, world.now(), source);
        byId.put(interaction.id(), interaction);
        byToken.put(token, interaction);
        if (byId.size() > REMEMBERED) {
            Interaction oldest = byId.values().iterator().next();
            byId.remove(oldest.id());
            byToken.remove(oldest.token());
        }
        timers.after(limits.response(), interaction::notResponded);
        return interaction;
    }

    public @Nullable Interaction find(long id) {
        return byId.get(id);
    }

    /** Takes the first response. @return the message it made, if any */
    public @Nullable Message respond(long id, String token, JsonNode body) {
        Interaction interaction = byId.get(id);
        if (interaction == null || !interaction.token().equals(token)) {
            throw DiscordError.unknownInteraction();
        }
        switch (interaction.status()) {
            case RESPONDED -> throw DiscordError.of(400, 40_060, "Interaction has already been acknowledged.");
            case NOT_RESPONDED -> throw DiscordError.unknownInteraction();
            case WAITING -> {}
        }
        CallbackType type = CallbackType.of(body.path("type").asInt(), interaction);
        JsonNode data = body.path("data");
        switch (type) {
            case MESSAGE ->
                interaction.original(post(interaction, MessageBody.parse(data).requireContent(), 0));
            case DEFERRED_MESSAGE -> interaction.original(post(interaction, MessageBody.parse(data), Message.LOADING));
            case DEFERRED_UPDATE -> interaction.original(interaction.source());
            case UPDATE -> {
                interaction.original(interaction.source());
                change(interaction, source(interaction), MessageBody.parse(data));
            }
            case AUTOCOMPLETE_RESULT -> {
                if (!data.path("choices").isArray() || data.path("choices").size() > MOST_CHOICES) {
                    throw DiscordError.invalid(
                            "data.choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
                }
            }
            case MODAL -> {
                if (data.path("custom_id").asText().isEmpty()
                        || data.path("components").isEmpty()) {
                    throw DiscordError.invalid("data", "BASE_TYPE_REQUIRED", "A modal needs custom_id and components.");
                }
            }
        }
        interaction.responded(type.number(), data, world.now());
        return interaction.original();
    }

    private static Message source(Interaction interaction) {
        Message source = interaction.source();
        if (source == null) {
            throw DiscordError.unknownMessage();
        }
        return source;
    }

    private Message post(Interaction interaction, MessageBody body, int extraFlags) {
        Channel channel = interaction.channel();
        String content = body.content() == null ? "" : body.content();
        Message message = messages.draft(channel, world.bot(), Message.CHAT_INPUT_COMMAND, content, body.mentions());
        body.applyTo(message);
        message.flags((body.flags() == null ? 0 : body.flags()) | extraFlags);
        String application = Json.id(world.bot().id());
        message.extras().put("application_id", application).put("webhook_id", application);
        ObjectNode metadata = message.extras()
                .putObject("interaction_metadata")
                .put("id", Json.id(interaction.id()))
                .put("type", interaction.kind().number());
        metadata.set("user", interaction.member().user().toJson());
        metadata.putObject("authorizing_integration_owners").put("0", Json.id(channel.guildId()));
        if (!message.ephemeral()) {
            // A deferred response shows as a loading message in the channel (assumed to be dispatched)
            messages.post(channel, message);
        }
        return message;
    }

    /** The interaction of a webhook call by its token, while it is valid. */
    public Interaction byToken(long applicationId, String token) {
        Interaction interaction = byToken.get(token);
        if (interaction == null
                || applicationId != world.bot().id()
                || interaction.status() != Interaction.Status.RESPONDED) {
            throw DiscordError.of(404, 10_015, "Unknown Webhook");
        }
        if (world.now().isAfter(interaction.createdAt().plus(limits.token()))) {
            throw DiscordError.of(401, 50_027, "Invalid Webhook Token");
        }
        return interaction;
    }

    /** A message of an interaction: {@code @original} or one by id. */
    public Message message(Interaction interaction, String reference) {
        Message message = reference.equals("@original")
                ? interaction.original()
                : interaction.message(Json.snowflake(reference).orElse(0));
        if (message == null) {
            throw DiscordError.unknownMessage();
        }
        return message;
    }

    public Message edit(Interaction interaction, Message message, MessageBody body) {
        change(interaction, message, body);
        interaction.edited("edit", world.now(), message);
        return message;
    }

    private void change(Interaction interaction, Message message, MessageBody body) {
        boolean loading = (message.flags() & Message.LOADING) != 0;
        body.applyTo(message);
        message.flags(message.flags() & ~Message.LOADING);
        if (message.ephemeral()) {
            return;
        }
        if (loading) {
            messages.updated(interaction.channel(), message);
        } else {
            messages.edited(interaction.channel(), message);
        }
    }

    /** A further message; the first one after a deferral takes the deferred message's place. */
    public Message followUp(Interaction interaction, MessageBody body) {
        body.requireContent();
        Message original = interaction.original();
        if (original != null && (original.flags() & Message.LOADING) != 0) {
            return edit(interaction, original, body);
        }
        Message message = post(interaction, body, 0);
        interaction.messages().put(message.id(), message);
        interaction.edited("followup", world.now(), message);
        return message;
    }

    public void delete(Interaction interaction, Message message) {
        interaction.messages().remove(message.id());
        if (message == interaction.original()) {
            interaction.original(null);
        }
        if (!message.ephemeral()) {
            messages.delete(interaction.channel(), message, world.bot().id(), null);
        }
        interaction.edited("delete", world.now(), null);
    }

    /** All that are remembered, oldest first. */
    public ArrayNode list() {
        ArrayNode array = Json.array();
        byId.values().forEach(interaction -> array.add(interaction.toJson()));
        return array;
    }

    public void clear() {
        byId.values().forEach(Interaction::notResponded);
        byId.clear();
        byToken.clear();
    }
}
