package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;

/** Blanks what the MESSAGE_CONTENT intent protects. See "Message Content Intent" in Discord's documentation. */
final class MessageContent {

    private MessageContent() {}

    /** Whether an event carries a message whose content a bot without the intent must not see. */
    static boolean guards(String type, ObjectNode d, long botId) {
        if (type.equals("AUTO_MODERATION_ACTION_EXECUTION")) {
            return true;
        }
        if (!type.equals("MESSAGE_CREATE") && !type.equals("MESSAGE_UPDATE")) {
            return false;
        }
        String bot = Json.id(botId);
        if (d.path("author").path("id").asText().equals(bot) || !d.has("guild_id")) {
            return false;
        }
        for (JsonNode mention : d.path("mentions")) {
            if (mention.path("id").asText().equals(bot)) {
                return false;
            }
        }
        return true;
    }

    static ObjectNode blanked(ObjectNode d) {
        ObjectNode copy = d.deepCopy();
        copy.put("content", "");
        if (copy.has("matched_content")) {
            return copy.put("matched_content", "");
        }
        copy.putArray("embeds");
        copy.putArray("attachments");
        copy.putArray("components");
        copy.remove("poll");
        return copy;
    }
}
