package io.wayhaven.logwriter.retention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * What people wrote, in Discord's payloads: taken out, an event still says that, where, when and by whom a message was
 * written.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#message-object">Discord: message object</a>
 */
public final class WrittenContent {

    /** The dispatches that carry what people wrote. */
    public static final List<String> DISPATCHES =
            List.of("MESSAGE_CREATE", "MESSAGE_UPDATE", "AUTO_MODERATION_ACTION_EXECUTION", "INTERACTION_CREATE");

    private static final Set<String> FIELDS = Set.of(
            "content",
            "clean_content",
            "attachments",
            "embeds",
            "components",
            "poll",
            "sticker_items",
            "stickers",
            "message_snapshots",
            "referenced_message",
            "matched_content",
            "matched_keyword",
            "options",
            "value",
            "values");

    private WrittenContent() {}

    /**
     * Takes it out of a payload and everything in it.
     *
     * @return whether there was any
     */
    public static boolean strip(JsonNode payload) {
        boolean found = payload instanceof ObjectNode object && stripHere(object);
        for (var child : payload) {
            found |= strip(child);
        }
        return found;
    }

    /** Takes it out of one object, and not out of others that the object holds. */
    public static boolean stripHere(ObjectNode object) {
        int before = object.size();
        object.remove(FIELDS);
        return object.size() < before;
    }
}
