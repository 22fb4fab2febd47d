package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/** Where a member is in voice; no channel means that they left. See "Voice State Object" in Discord's documentation. */
public record VoiceState(long userId, @Nullable Long channelId, String sessionId, boolean selfMute) {

    public ObjectNode toJson() {
        return Json.object()
                .put("channel_id", channelId == null ? null : Json.id(channelId))
                .put("user_id", Json.id(userId))
                .put("session_id", sessionId)
                .put("deaf", false)
                .put("mute", false)
                .put("self_deaf", false)
                .put("self_mute", selfMute)
                .put("self_video", false)
                .put("suppress", false)
                .putNull("request_to_speak_timestamp");
    }
}
