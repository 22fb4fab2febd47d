package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a member is in voice; no channel means that they left. See "Voice State Object" in Discord's documentation. */
public record VoiceState(long userId, @Nullable Long channelId, String sessionId, Set<Flag> flags) {

    /** What a member does to their own voice. */
    public enum Flag {
        SELF_MUTE,
        SELF_DEAF,
        SELF_VIDEO,
        SELF_STREAM,
        SUPPRESS;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public VoiceState {
        flags = Set.copyOf(flags);
    }

    public VoiceState in(@Nullable Long channel) {
        return new VoiceState(userId, channel, sessionId, flags);
    }

    public VoiceState with(Flag flag, boolean on) {
        Set<Flag> changed = flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags);
        if (on) {
            changed.add(flag);
        } else {
            changed.remove(flag);
        }
        return new VoiceState(userId, channelId, sessionId, changed);
    }

    /** @param member whose voice it is: moderators mute and deafen the member, not the connection */
    public ObjectNode toJson(@Nullable Member member) {
        ObjectNode json = Json.object()
                .put("channel_id", channelId == null ? null : Json.id(channelId))
                .put("user_id", Json.id(userId))
                .put("session_id", sessionId)
                .put("deaf", member != null && member.deaf())
                .put("mute", member != null && member.mute());
        for (Flag flag : Flag.values()) {
            if (flag != Flag.SELF_STREAM || flags.contains(flag)) {
                json.put(flag.field(), flags.contains(flag));
            }
        }
        return json.putNull("request_to_speak_timestamp");
    }
}
