package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.wayhaven.simulator.wire.FormProblems;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What an embed may be. See "Embed Limits" in Discord's message documentation. */
final class EmbedRules {

    private static final int MOST_EMBEDS = 10;
    private static final int MOST_CHARACTERS = 6_000;
    private static final int MOST_FIELDS = 25;
    private static final int HIGHEST_COLOR = 0xFFFFFF;
    private static final List<String> SHOWN =
            List.of("title", "description", "fields", "image", "thumbnail", "author", "footer", "video", "provider");

    private final FormProblems problems;
    private int total;

    private EmbedRules(FormProblems problems) {
        this.problems = problems;
    }

    static void check(ArrayNode embeds, FormProblems problems) {
        if (embeds.size() > MOST_EMBEDS) {
            problems.add("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }
        var rules = new EmbedRules(problems);
        for (int index = 0; index < embeds.size(); index++) {
            JsonNode embed = embeds.get(index);
            String at = "embeds." + index;
            if (embed.isObject()) {
                rules.embed(embed, at);
            } else {
                problems.add(at, "MODEL_TYPE_CONVERT", "Only dictionaries may be used.");
            }
        }
        if (rules.total > MOST_CHARACTERS) {
            problems.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private void embed(JsonNode embed, String at) {
        if (SHOWN.stream().noneMatch(embed::hasNonNull)) {
            // Which field an empty embed is said to lack is assumed
            problems.add(at + ".description", "BASE_TYPE_REQUIRED", "This field is required");
        }
        text(embed.path("title"), 256, at + ".title");
        text(embed.path("description"), 4_096, at + ".description");
        text(embed.path("footer").path("text"), 2_048, at + ".footer.text");
        text(embed.path("author").path("name"), 256, at + ".author.name");
        url(embed.path("url"), at + ".url");
        for (String picture : List.of("image", "thumbnail")) {
            url(embed.path(picture).path("url"), at + "." + picture + ".url");
        }
        for (String named : List.of("footer", "author")) {
            url(embed.path(named).path("icon_url"), at + "." + named + ".icon_url");
        }
        JsonNode color = embed.path("color");
        if (color.isNumber() && (color.asLong() < 0 || color.asLong() > HIGHEST_COLOR)) {
            problems.add(at + ".color", "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
        }
        time(embed.path("timestamp"), at + ".timestamp");
        JsonNode fields = embed.path("fields");
        if (fields.size() > MOST_FIELDS) {
            problems.add(at + ".fields", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        for (int field = 0; field < fields.size(); field++) {
            required(fields.get(field).path("name"), 256, at + ".fields." + field + ".name");
            required(fields.get(field).path("value"), 1_024, at + ".fields." + field + ".value");
        }
    }

    private void required(JsonNode text, int most, String at) {
        if (text.asText().isBlank()) {
            problems.add(at, "BASE_TYPE_REQUIRED", "This field is required");
        } else {
            text(text, most, at);
        }
    }

    private void text(JsonNode text, int most, String at) {
        String value = text.isTextual() ? text.asText() : "";
        int length = value.codePointCount(0, value.length());
        total += length;
        if (length > most) {
            problems.add(at, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
        }
    }

    private void url(JsonNode url, String at) {
        String value = url.isTextual() ? url.asText() : "";
        if (!value.isEmpty() && !value.matches("(?i)(https?|attachment)://.+")) {
            problems.add(
                    at,
                    "URL_TYPE_INVALID_SCHEME",
                    "Scheme must be one of ('http', 'https') or an attachment, but is not.");
        }
    }

    private void time(JsonNode time, String at) {
        if (!time.isTextual()) {
            return;
        }
        try {
            var unused = OffsetDateTime.parse(time.asText());
        } catch (DateTimeParseException e) {
            problems.add(at, "DATE_TIME_TYPE_PARSE", "Could not parse " + time.asText() + ". Should be ISO8601.");
        }
    }
}
