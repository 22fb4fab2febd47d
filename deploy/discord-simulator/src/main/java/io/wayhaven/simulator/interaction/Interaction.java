package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
    private final Channel channel;
    private final Member member;
    private final Instant createdAt;
    private final @Nullable Message source;
    private final CompletableFuture<Interaction> settled = new CompletableFuture<>();
    private final Map<Long, Message> messages = new LinkedHashMap<>();
    private final ArrayNode edits = Json.array();
    private Status status = Status.WAITING;
    private @Nullable ObjectNode callback;
    private @Nullable Message original;

    Interaction(
            long id,
            String token,
            Kind kind,
            Channel channel,
            Member member,
            Instant createdAt,
            @Nullable Message source) {
        this.id = id;
        this.token = token;
        this.kind = kind;
        this.channel = channel;
        this.member = member;
        this.createdAt = createdAt;
        this.source = source;
    }

    public long id() {
        return id;
    }

    String token() {
        return token;
    }

    Kind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    public Member member() {
        return member;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The message whose component was used. */
    @Nullable
    Message source() {
        return source;
    }

    public Status status() {
        return status;
    }

    /** Completes with the first response, or when there was none in time. */
    public CompletableFuture<Interaction> settled() {
        return settled;
    }

    /** Messages that belong to it by id, ephemeral ones among them. */
    Map<Long, Message> messages() {
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

    void responded(int type, JsonNode data, Instant now) {
        ObjectNode answer = Json.object()
                .put("type", type)
                .put("time", now.toString())
                .put("after_millis", now.toEpochMilli() - createdAt.toEpochMilli());
        answer.set("data", data.isMissingNode() ? null : data);
        callback = answer;
        status = Status.RESPONDED;
        settled.complete(this);
    }

    void notResponded() {
        if (status == Status.WAITING) {
            status = Status.NOT_RESPONDED;
            settled.complete(this);
        }
    }

    /** Whether its first response opened a modal. */
    boolean openedModal() {
        return callback != null && callback.path("type").asInt() == CallbackType.MODAL.number();
    }

    void edited(String what, Instant now, @Nullable Message message) {
        ObjectNode edit = edits.addObject().put("kind", what).put("time", now.toString());
        if (message != null) {
            edit.set("message", message.toJson());
        }
    }

    /** As the control API shows it; the token is left out. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", Json.id(id))
                .put("kind", kind.name())
                .put("status", status.name())
                .put("time", createdAt.toString());
        if (status == Status.NOT_RESPONDED) {
            json.put("shown", "The application did not respond");
        }
        json.set("callback", callback);
        json.set("original", original == null ? null : original.toJson());
        json.set("edits", edits);
        return json;
    }
}
