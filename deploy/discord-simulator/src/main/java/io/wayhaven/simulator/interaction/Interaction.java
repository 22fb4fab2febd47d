package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One use of the application by a person, from its event to its last edit. */
public final class Interaction {

    /** Kinds by Discord's number. */
    public enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        MODAL_SUBMIT(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /** What has become of it. */
    public enum Status {
        WAITING,
        RESPONDED,
        NOT_RESPONDED
    }

    private final long id;
    private final String token;
    private final Kind kind;
    private final Caller caller;
    private final ObjectNode data;
    private final Instant createdAt;
    private final @Nullable Message source;
    private final CompletableFuture<Interaction> settled = new CompletableFuture<>();
    private final Map<Long, Message> messages = new LinkedHashMap<>();
    private final History history = new History();
    private Status status = Status.WAITING;
    private @Nullable ObjectNode callback;
    private @Nullable Message original;
    private @Nullable JsonNode modal;
    private @Nullable Interaction trigger;

    /** @param data what its event told */
    Interaction(
            long id,
            String token,
            Kind kind,
            Caller caller,
            ObjectNode data,
            Instant createdAt,
            @Nullable Message source) {
        this.id = id;
        this.token = token;
        this.kind = kind;
        this.caller = caller;
        this.data = data;
        this.createdAt = createdAt;
        this.source = source;
    }

    public long id() {
        return id;
    }

    String token() {
        return token;
    }

    public Kind kind() {
        return kind;
    }

    Caller caller() {
        return caller;
    }

    public Channel channel() {
        return caller.channel();
    }

    public Member member() {
        return caller.member();
    }

    String locale() {
        return caller.locale();
    }

    ObjectNode data() {
        return data;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The message whose component was used. */
    @Nullable
    Message source() {
        return source;
    }

    /** The interaction whose modal was submitted. */
    @Nullable
    Interaction trigger() {
        return trigger;
    }

    void triggeredBy(Interaction opened) {
        this.trigger = opened;
    }

    public Status status() {
        return status;
    }

    /** Completes with the first response, or when there was none in time. */
    public CompletableFuture<Interaction> settled() {
        return settled;
    }

    /** Messages that belong to it by id, ephemeral ones among them. */
    public Map<Long, Message> messages() {
        return messages;
    }

    public @Nullable Message message(long messageId) {
        return messages.get(messageId);
    }

    @Nullable
    Message original() {
        return original;
    }

    void original(@Nullable Message message) {
        this.original = message;
        if (message != null) {
            messages.put(message.id(), message);
        }
    }

    void responded(CallbackType type, JsonNode answered, Instant now) {
        ObjectNode answer = Json.object()
                .put("type", type.number())
                .put("time", now.toString())
                .put("after_millis", now.toEpochMilli() - createdAt.toEpochMilli());
        answer.set("data", answered.isMissingNode() ? null : answered);
        callback = answer;
        modal = type == CallbackType.MODAL ? answered : null;
        status = Status.RESPONDED;
        settled.complete(this);
    }

    void notResponded() {
        if (status == Status.WAITING) {
            status = Status.NOT_RESPONDED;
            settled.complete(this);
        }
    }

    /** The modal that its first response opened, until it is submitted. */
    public @Nullable JsonNode modal() {
        return modal;
    }

    void closeModal() {
        modal = null;
    }

    History history() {
        return history;
    }

    /** As the control API shows it; the token is left out. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", Json.id(id))
                .put("kind", kind.name())
                .put("status", status.name())
                .put("time", createdAt.toString())
                .put("guild", Json.id(channel().guildId()))
                .put("channel", Json.id(channel().id()))
                .put("user", Json.id(member().id()));
        if (status == Status.NOT_RESPONDED) {
            json.put("shown", "The application did not respond");
        }
        json.set("data", data.deepCopy());
        json.set("callback", callback);
        json.set("modal", modal);
        json.set("original", original == null ? null : original.toJson());
        var all = json.putArray("messages");
        messages.values().forEach(message -> all.add(message.toJson()));
        json.set("edits", history.toJson());
        return json;
    }
}
