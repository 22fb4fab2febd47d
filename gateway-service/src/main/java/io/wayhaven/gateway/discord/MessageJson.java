package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.MessageId;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.contracts.id.UserId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The message that a command in its menu is about. */
final class MessageJson {
    private MessageJson() {}

    /** The message as it is now; absent if it is from a webhook, which also a bot's answers are. */
    static @Nullable MessageSnapshot snapshot(JsonNode message) {
        if (!message.isObject() || message.path("webhook_id").isTextual()) {
            return null;
        }
        var id = MessageId.of(message.path("id").asText());
        var attachments = new ArrayList<MessageSnapshot.Attachment>();
        message.path("attachments")
                .forEach(file -> attachments.add(new MessageSnapshot.Attachment(
                        file.path("filename").asText(), file.path("url").asText())));
        return new MessageSnapshot(
                id,
                ChannelId.of(message.path("channel_id").asText()),
                UserId.of(message.path("author").path("id").asText()),
                message.path("content").asText(),
                attachments,
                Snowflake.timeOf(id.value()));
    }
}
