package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A channel or thread, or the direct messages with somebody, with its newest messages. See "Channel Object" in Discord's documentation. */
public final class Channel {

    public static final int TEXT = 0;
    public static final int DM = 1;
    public static final int VOICE = 2;
    public static final int CATEGORY = 4;
    public static final int NEWS = 5;
    public static final int NEWS_THREAD = 10;
    public static final int PUBLIC_THREAD = 11;
    public static final int PRIVATE_THREAD = 12;
    public static final int STAGE = 13;
    public static final int FORUM = 15;
    public static final int MEDIA = 16;

    /** Messages kept per channel: enough for what a bot reads back, and bounded under days of load. */
    public static final int KEPT_MESSAGES = 1_000;

    private final long id;
    private final long guildId;
    private final int type;
    private final List<Overwrite> overwrites = new ArrayList<>();
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private final SequencedSet<Long> threadMembers = new LinkedHashSet<>();
    private ObjectNode settings;
    private @Nullable Long lastMessageId;
    private @Nullable String lastPin;

    /** @param settings what else the object holds: name, topic, {@code thread_metadata}, ... */
    public Channel(long id, long guildId, int type, ObjectNode settings) {
        this.id = id;
        this.guildId = guildId;
        this.type = type;
        this.settings = settings;
    }

    public Channel(
            long id,
            long guildId,
            int type,
            String name,
            int position,
            @Nullable Long parentId,
            @Nullable String topic) {
        this(id, guildId, type, ChannelKind.ofType(type).fresh());
        settings.put("name", name)
                .put("position", position)
                .put("parent_id", parentId == null ? null : Json.id(parentId));
        if (topic != null) {
            settings.put("topic", topic);
        }
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
        return settings.path("name").asText();
    }

    public ObjectNode settings() {
        return settings;
    }

    public void settings(ObjectNode changed) {
        this.settings = changed;
    }

    /** The category of a channel or the channel of a thread, 0 for none. */
    public long parentId() {
        return Json.snowflake(settings.get("parent_id")).orElse(0);
    }

    public List<Overwrite> overwrites() {
        return overwrites;
    }

    /** Who is in a thread, in the order they came. */
    public SequencedSet<Long> threadMembers() {
        return threadMembers;
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

    /** When the newest pin was set. */
    public void lastPin(@Nullable String timestamp) {
        this.lastPin = timestamp;
    }

    public @Nullable String lastPin() {
        return lastPin;
    }

    public boolean isThread() {
        return type >= NEWS_THREAD && type <= PRIVATE_THREAD;
    }

    public boolean isDirect() {
        return type == DM;
    }

    public boolean archived() {
        return settings.path("thread_metadata").path("archived").asBoolean(false);
    }

    public boolean locked() {
        return settings.path("thread_metadata").path("locked").asBoolean(false);
    }

    public boolean holdsVoice() {
        return type == VOICE || type == STAGE;
    }

    public boolean holdsMessages() {
        return type == TEXT || type == DM || type == NEWS || holdsVoice() || isThread();
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", Json.id(id)).put("type", type).put("flags", 0);
        if (!isDirect()) {
            json.put("guild_id", Json.id(guildId));
        }
        json.setAll(settings.deepCopy());
        if (isThread()) {
            json.put("member_count", Math.min(50, threadMembers.size()));
        } else if (!isDirect()) {
            var array = json.putArray("permission_overwrites");
            overwrites.forEach(overwrite -> array.add(overwrite.toJson()));
        }
        if (holdsMessages()) {
            json.put("last_message_id", lastMessageId == null ? null : Json.id(lastMessageId));
        }
        if (lastPin != null) {
            json.put("last_pin_timestamp", lastPin);
        }
        return json;
    }
}
