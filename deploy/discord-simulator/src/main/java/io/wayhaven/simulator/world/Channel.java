package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A guild channel with its newest messages. See "Channel Object" in Discord's documentation. */
public final class Channel {

    public static final int TEXT = 0;
    public static final int VOICE = 2;
    public static final int CATEGORY = 4;
    public static final int STAGE = 13;

    /** Messages kept per channel: enough for what a bot reads back, and bounded under days of load. */
    public static final int KEPT_MESSAGES = 500;

    private final long id;
    private final long guildId;
    private final int type;
    private final String name;
    private final int position;
    private final @Nullable Long parentId;
    private final @Nullable String topic;
    private final List<Overwrite> overwrites = new ArrayList<>();
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private @Nullable Long lastMessageId;

    public Channel(
            long id,
            long guildId,
            int type,
            String name,
            int position,
            @Nullable Long parentId,
            @Nullable String topic) {
        this.id = id;
        this.guildId = guildId;
        this.type = type;
        this.name = name;
        this.position = position;
        this.parentId = parentId;
        this.topic = topic;
    }

    public long id() {
        return id;
    }

    public long guildId() {
        return guildId;
    }

    public int type() {
        return type;
    }

    public String name() {
        return name;
    }

    public List<Overwrite> overwrites() {
        return overwrites;
    }

    public TreeMap<Long, Message> messages() {
        return messages;
    }

    public @Nullable Message message(long messageId) {
        return messages.get(messageId);
    }

    public void add(Message message) {
        messages.put(message.id(), message);
        lastMessageId = message.id();
        if (messages.size() > KEPT_MESSAGES) {
            messages.pollFirstEntry();
        }
    }

    public boolean holdsVoice() {
        return type == VOICE || type == STAGE;
    }

    public boolean holdsMessages() {
        return type == TEXT || type == VOICE;
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", Json.id(id))
                .put("type", type)
                .put("guild_id", Json.id(guildId))
                .put("name", name)
                .put("position", position)
                .put("parent_id", parentId == null ? null : Json.id(parentId))
                .put("flags", 0);
        var array = json.putArray("permission_overwrites");
        overwrites.forEach(overwrite -> array.add(overwrite.toJson()));
        if (holdsMessages()) {
            json.put("last_message_id", lastMessageId == null ? null : Json.id(lastMessageId))
                    .put("rate_limit_per_user", 0)
                    .put("nsfw", false);
        }
        if (type == TEXT) {
            json.put("topic", topic);
        }
        if (type == VOICE) {
            json.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
        }
        return json;
    }
}
