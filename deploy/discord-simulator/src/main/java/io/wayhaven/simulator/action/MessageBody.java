package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.component.MessageComponents;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.FormProblems;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is written; what is null was not given. See "Create Message" in Discord's documentation.
 *
 * @param described what is said about the files, and which of a message's files are kept
 * @param poll the question and its answers
 */
public record MessageBody(
        @Nullable String content,
        @Nullable ArrayNode embeds,
        @Nullable ArrayNode components,
        @Nullable Integer flags,
        AllowedMentions mentions,
        List<Attachment> files,
        @Nullable ArrayNode described,
        @Nullable ObjectNode poll) {

    private static final int LONGEST_CONTENT = 2_000;
    private static final int MOST_FILES = 10;
    private static final long LARGEST_FILE = 10L * 1024 * 1024;
    private static final int SUPPRESS_EMBEDS = 1 << 2;
    private static final int COMPONENTS_V2 = 1 << 15;
    /** Flags that a bot may set on a message of its own. */
    private static final int SETTABLE = Message.EPHEMERAL | SUPPRESS_EMBEDS | 1 << 12;

    public static MessageBody parse(JsonNode body) {
        return parse(body, List.of());
    }

    /** @param files what came with it as {@code multipart/form-data} */
    public static MessageBody parse(JsonNode body, List<Attachment> files) {
        var problems = new FormProblems();
        if (!body.isObject() && !body.isMissingNode() && !body.isNull()) {
            throw DiscordError.invalid("message", "MODEL_TYPE_CONVERT", "Only dictionaries may be used.");
        }
        @Nullable
        String content = body.hasNonNull("content") ? body.get("content").asText() : null;
        if (body.has("content") && content == null) {
            content = "";
        }
        if (content != null && content.codePointCount(0, content.length()) > LONGEST_CONTENT) {
            problems.add("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        }
        ArrayNode embeds = array(body, "embeds", problems);
        if (embeds != null) {
            EmbedRules.check(embeds, problems);
        }
        checkFiles(files);
        Integer flags = body.hasNonNull("flags") ? body.get("flags").asInt() & SETTABLE : null;
        AllowedMentions mentions = AllowedMentions.parse(body.path("allowed_mentions"), problems);
        ObjectNode poll = body.path("poll") instanceof ObjectNode asked ? PollRules.parse(asked, problems) : null;
        ArrayNode components = array(body, "components", problems);
        if (components != null) {
            MessageComponents.check(components, problems);
        }
        if ((body.path("flags").asInt(0) & COMPONENTS_V2) != 0) {
            problems.add("flags", "BASE_TYPE_CHOICES", "Components V2 are not simulated.");
        }
        ArrayNode described = array(body, "attachments", problems);
        problems.check();
        return new MessageBody(content, embeds, components, flags, mentions, List.copyOf(files), described, poll);
    }

    private static void checkFiles(List<Attachment> files) {
        if (files.size() > MOST_FILES) {
            throw DiscordError.of(400, 30_015, "Maximum number of attachments in a message reached (10)");
        }
        if (files.stream().anyMatch(file -> file.size() > LARGEST_FILE)) {
            throw DiscordError.of(413, 40_005, "Request entity too large");
        }
    }

    private static @Nullable ArrayNode array(JsonNode body, String field, FormProblems problems) {
        if (!body.has(field)) {
            return null;
        }
        JsonNode node = body.get(field);
        if (node instanceof ArrayNode array) {
            return array.deepCopy();
        }
        if (!node.isNull()) {
            problems.add(field, "BASE_TYPE_LIST", "Only iterables may be used in a ListType");
        }
        return Json.array();
    }

    /** Whether there is nothing in it to show. */
    public boolean isEmpty() {
        return (content == null || content.isBlank())
                && (embeds == null || embeds.isEmpty())
                && (components == null || components.isEmpty())
                && files.isEmpty()
                && poll == null;
    }

    /** 50006 where there is nothing to show. */
    public MessageBody requireContent() {
        if (isEmpty()) {
            throw DiscordError.of(400, 50_006, "Cannot send an empty message");
        }
        return this;
    }

    /** 50006 where nothing would be left of a message. */
    public void requireContentOn(Message message) {
        boolean text = content == null ? !message.content().isBlank() : !content.isBlank();
        boolean shown = embeds == null ? !message.embeds().isEmpty() : !embeds.isEmpty();
        boolean usable = components == null ? !message.components().isEmpty() : !components.isEmpty();
        boolean kept = !message.extras().path("attachments").isEmpty()
                || message.extras().has("poll");
        if (!text && !shown && !usable && !kept && files.isEmpty()) {
            throw DiscordError.of(400, 50_006, "Cannot send an empty message");
        }
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
}
