package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message as a bot writes it; what is null was not given. See "Create Message" and "Embed Limits" in Discord's
 * documentation.
 */
public record MessageBody(
        @Nullable String content,
        @Nullable ArrayNode embeds,
        @Nullable ArrayNode components,
        @Nullable Integer flags,
        boolean mentionsAllowed) {

    private static final int LONGEST_CONTENT = 2_000;
    private static final int MOST_EMBEDS = 10;
    private static final int MOST_EMBED_CHARACTERS = 6_000;
    private static final int MOST_FIELDS = 25;
    private static final int SUPPRESS_EMBEDS = 1 << 2;

    /** Flags that a bot may set on a message of its own. */
    private static final int SETTABLE = Message.EPHEMERAL | SUPPRESS_EMBEDS | 1 << 12 | 1 << 15;

    public static MessageBody parse(JsonNode body) {
        if (!body.isObject() && !body.isMissingNode() && !body.isNull()) {
            throw DiscordError.invalid("message", "MODEL_TYPE_CONVERT", "Only dictionaries may be used.");
        }
        @Nullable
        String content = body.hasNonNull("content") ? body.get("content").asText() : null;
        if (body.has("content") && content == null) {
            content = "";
        }
        if (content != null && content.codePointCount(0, content.length()) > LONGEST_CONTENT) {
            throw DiscordError.invalid("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        }
        ArrayNode embeds = array(body, "embeds");
        if (embeds != null) {
            checkEmbeds(embeds);
        }
        Integer flags = body.hasNonNull("flags") ? body.get("flags").asInt() & SETTABLE : null;
        JsonNode parse = body.path("allowed_mentions").path("parse");
        boolean mentions =
                !body.hasNonNull("allowed_mentions") || parse.toString().contains("\"users\"");
        return new MessageBody(content, embeds, array(body, "components"), flags, mentions);
    }

    private static @Nullable ArrayNode array(JsonNode body, String field) {
        if (!body.has(field)) {
            return null;
        }
        JsonNode node = body.get(field);
        if (node.isNull()) {
            return Json.array();
        }
        if (node instanceof ArrayNode array) {
            return array.deepCopy();
        }
        throw DiscordError.invalid(field, "BASE_TYPE_LIST", "Only iterables may be used in a ListType");
    }

    /** Whether there is nothing in it to show. */
    public boolean isEmpty() {
        return (content == null || content.isBlank())
                && (embeds == null || embeds.isEmpty())
                && (components == null || components.isEmpty());
    }

    /** 50006 where there is nothing to show. */
    public MessageBody requireContent() {
        if (isEmpty()) {
            throw DiscordError.of(400, 50_006, "Cannot send an empty message");
        }
        return this;
    }

    public boolean ephemeral() {
        return flags != null && (flags & Message.EPHEMERAL) != 0;
    }

    /** Writes what was given onto a message. */
    public void applyTo(Message message) {
        if (content != null) {
            message.content(content);
        }
        if (embeds != null) {
            for (JsonNode embed : embeds) {
                ((ObjectNode) embed).put("type", "rich");
            }
            message.embeds(embeds);
        }
        if (components != null) {
            message.components(components);
        }
    }

    private static void checkEmbeds(ArrayNode embeds) {
        if (embeds.size() > MOST_EMBEDS) {
            throw DiscordError.invalid("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }
        int total = 0;
        for (int index = 0; index < embeds.size(); index++) {
            JsonNode embed = embeds.get(index);
            String at = "embeds." + index;
            if (!embed.isObject()) {
                throw DiscordError.invalid(at, "MODEL_TYPE_CONVERT", "Only dictionaries may be used.");
            }
            total += length(embed.path("title"), 256, at + ".title");
            total += length(embed.path("description"), 4_096, at + ".description");
            total += length(embed.path("footer").path("text"), 2_048, at + ".footer.text");
            total += length(embed.path("author").path("name"), 256, at + ".author.name");
            JsonNode fields = embed.path("fields");
            if (fields.size() > MOST_FIELDS) {
                throw DiscordError.invalid(at + ".fields", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
            }
            for (int field = 0; field < fields.size(); field++) {
                total += required(fields.get(field).path("name"), 256, at + ".fields." + field + ".name");
                total += required(fields.get(field).path("value"), 1_024, at + ".fields." + field + ".value");
            }
        }
        if (total > MOST_EMBED_CHARACTERS) {
            throw DiscordError.invalid("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private static int required(JsonNode text, int most, String at) {
        if (text.asText().isBlank()) {
            throw DiscordError.invalid(at, "BASE_TYPE_REQUIRED", "This field is required");
        }
        return length(text, most, at);
    }

    private static int length(JsonNode text, int most, String at) {
        String value = text.isTextual() ? text.asText() : "";
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            throw DiscordError.invalid(at, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
        }
        return length;
    }
}
