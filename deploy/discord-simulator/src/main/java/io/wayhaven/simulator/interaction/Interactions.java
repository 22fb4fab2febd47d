package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.component.Modals;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of interactions: one first response in time, then edits and followups by token for a while. */
public final class Interactions {

    private static final int REMEMBERED = 20_000;

    private final World world;
    private final Messages messages;
    private final Timers timers;
    private final InteractionLimits limits;
    private final Map<Long, Interaction> byId = new LinkedHashMap<>();
    private final Map<String, Interaction> byToken = new LinkedHashMap<>();
    private final Map<Long, Interaction> origins = new HashMap<>();
    private final ReplyMessages replies;

    public Interactions(World world, Messages messages, Timers timers, InteractionLimits limits) {
        this.world = world;
        this.messages = messages;
        this.timers = timers;
        this.limits = limits;
        this.replies = new ReplyMessages(world, messages);
    }

    Interaction open(Interaction.Kind kind, Caller caller, ObjectNode data, @Nullable Message source) {
        String token = "aW50ZXJhY3Rpb246" + UUID.randomUUID().toString().replace("-", "");
        var interaction = new Interaction(world.nextId(), token, kind, caller, data, world.now(), source);
        byId.put(interaction.id(), interaction);
        byToken.put(token, interaction);
        if (byId.size() > REMEMBERED) {
            Interaction oldest = byId.values().iterator().next();
            byId.remove(oldest.id());
            byToken.remove(oldest.token());
            oldest.messages().keySet().forEach(message -> origins.remove(message, oldest));
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
                edit(interaction, source(interaction), MessageBody.parse(data));
                interaction.original(interaction.source());
            }
            case AUTOCOMPLETE_RESULT -> AutocompleteResult.check(data);
            case MODAL -> {
                data = data.deepCopy();
                Modals.check(data);
            }
        }
        interaction.responded(type, data, world.now());
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
        Message message = replies.write(interaction, body, extraFlags);
        origins.put(message.id(), interaction);
        if (!message.ephemeral()) {
            // A deferred response shows as a loading message in the channel (assumed to be dispatched)
            messages.post(interaction.channel(), message);
        }
        return message;
    }

    /** Whether an ephemeral message is shown to somebody: to whom the application answered, and while it is there. */
    boolean showsTo(Message message, long userId) {
        Interaction origin = origins.get(message.id());
        return origin != null
                && origin.member().id() == userId
                && origin.messages().containsKey(message.id());
    }

    /** The ephemeral messages that somebody sees in a channel, oldest first. */
    public List<Message> shownOnlyTo(long userId, Channel channel) {
        return byId.values().stream()
                .filter(interaction -> interaction.member().id() == userId && interaction.channel() == channel)
                .flatMap(interaction -> interaction.messages().values().stream()
                        .filter(message -> message.ephemeral() && origins.get(message.id()) == interaction))
                .toList();
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
        if (message == null || gone(interaction.channel(), message)) {
            throw DiscordError.unknownMessage();
        }
        return message;
    }

    /** Whether somebody deleted it from its channel; old ones that the channel no longer keeps are not gone. */
    private static boolean gone(Channel channel, Message message) {
        return !message.ephemeral()
                && channel.message(message.id()) == null
                && (channel.messages().isEmpty() || channel.messages().firstKey() < message.id());
    }

    public Message edit(Interaction interaction, Message message, MessageBody body) {
        body.requireContentOn(message);
        change(interaction, message, body);
        note("edit", interaction, message);
        return message;
    }

    /** Notes a change with the interaction whose token was used, and with the one that the message is from. */
    private void note(String kind, Interaction interaction, Message message) {
        interaction.history().note(kind, world.now(), message, interaction);
        Interaction origin = origins.get(message.id());
        if (origin != null && origin != interaction) {
            origin.history().note(kind, world.now(), message, interaction);
        }
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
        note("followup", interaction, message);
        return message;
    }

    public void delete(Interaction interaction, Message message) {
        Interaction origin = origins.get(message.id());
        if (origin != null) {
            origin.messages().remove(message.id());
        }
        interaction.messages().remove(message.id());
        if (message == interaction.original()) {
            interaction.original(null);
        }
        if (!message.ephemeral()) {
            messages.delete(interaction.channel(), message, world.bot().id(), null);
        }
        note("delete", interaction, message);
        origins.remove(message.id());
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
        origins.clear();
    }
}
