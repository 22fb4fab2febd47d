package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message. See "Message Object" in Discord's documentation. */
public final class Message {

    public static final int EPHEMERAL = 1 << 6;
    public static final int LOADING = 1 << 7;
    public static final int DEFAULT = 0;
    public static final int PINNED = 6;
    public static final int THREAD_CREATED = 18;
    public static final int REPLY = 19;
    public static final int CHAT_INPUT_COMMAND = 20;
    public static final int CONTEXT_MENU_COMMAND = 23;
    public static final int POLL_RESULT = 46;

    private final long id;
    private final long channelId;
    private final User author;
    private final int type;
    private final Instant sentAt;
    private final ObjectNode extras = Json.object();
    private final List<User> mentions = new ArrayList<>();
    private final List<Long> mentionedRoles = new ArrayList<>();
    private final Reactions reactions = new Reactions();
    private boolean mentionsEveryone;
    private boolean pinned;
    private String content;
    private ArrayNode embeds = Json.array();
    private ArrayNode components = Json.array();
    private int flags;
    private @Nullable Instant editedAt;

    public Message(long id, long channelId, User author, int type, String content) {
        this.id = id;
        this.channelId = channelId;
        this.author = author;
        this.type = type;
        this.content = content;
        this.sentAt = Snowflakes.timeOf(id);
    }

    public long id() {
        return id;
    }

    public long channelId() {
        return channelId;
    }

    public User author() {
        return author;
    }

    public String content() {
        return content;
    }

    public void content(String changed) {
        this.content = changed;
    }

    public void embeds(ArrayNode changed) {
        this.embeds = changed;
    }

    public ArrayNode embeds() {
        return embeds;
    }

    public void components(ArrayNode changed) {
        this.components = changed;
    }

    public ArrayNode components() {
        return components;
    }

    public int flags() {
        return flags;
    }

    public void flags(int changed) {
        this.flags = changed;
    }

    public boolean ephemeral() {
        return (flags & EPHEMERAL) != 0;
    }

    public void editedAt(Instant time) {
        this.editedAt = time;
    }

    public List<User> mentions() {
        return mentions;
    }

    public List<Long> mentionedRoles() {
        return mentionedRoles;
    }

    public boolean mentionsEveryone() {
        return mentionsEveryone;
    }

    public void mentionsEveryone(boolean changed) {
        this.mentionsEveryone = changed;
    }

    public Reactions reactions() {
        return reactions;
    }

    public boolean pinned() {
        return pinned;
    }

    public void pinned(boolean changed) {
        this.pinned = changed;
    }

    /** Members that only some messages carry: nonce, interaction_metadata, message_reference, ... */
    public ObjectNode extras() {
        return extras;
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", Json.id(id))
                .put("channel_id", Json.id(channelId))
                .put("type", type)
                .put("content", content)
                .put("timestamp", Json.timestamp(sentAt))
                .put("edited_timestamp", Json.nullableTimestamp(editedAt))
                .put("tts", false)
                .put("mention_everyone", mentionsEveryone)
                .put("pinned", pinned)
                .put("flags", flags);
        json.set("author", author.toJson());
        ArrayNode mentioned = json.putArray("mentions");
        mentions.forEach(user -> mentioned.add(user.toJson()));
        json.set("mention_roles", Json.ids(mentionedRoles));
        json.putArray("attachments");
        json.set("embeds", embeds.deepCopy());
        json.set("components", components.deepCopy());
        if (!reactions.isEmpty()) {
            json.set("reactions", reactions.toJson());
        }
        json.setAll(extras.deepCopy());
        return json;
    }
}
