package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names and descriptions of commands in other languages. See "Localization" under "Application Commands", and "Locales"
 * in the reference. Which of its error names Discord gives where one is refused is assumed.
 */
final class Localizations {

    private static final List<String> FIELDS = List.of("name_localizations", "description_localizations");
    private static final Set<String> LOCALES = Set.of(
            "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
            "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW",
            "ko");

    private Localizations() {}

    /** Refuses languages that Discord has not, and texts that could not stand in the place of the one translated. */
    static void check(JsonNode named, String field, int longest, String at) {
        for (Map.Entry<String, JsonNode> text :
                named.path(field + "_localizations").properties()) {
            String here = at + "." + field + "_localizations." + text.getKey();
            if (!LOCALES.contains(text.getKey())) {
                throw DiscordError.invalid(here, "BASE_TYPE_CHOICES", "Value must be one of Discord's locales.");
            }
            int length = text.getValue().asText().length();
            if (length == 0 || length > longest) {
                throw DiscordError.invalid(
                        here, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and " + longest + " in length.");
            }
        }
    }

    /** Characters of a text in the language in which it is longest. */
    static int longest(JsonNode named, String field) {
        int most = named.path(field).asText("").length();
        for (JsonNode text : named.path(field + "_localizations")) {
            most = Math.max(most, text.asText().length());
        }
        return most;
    }

    /** A command as it is listed for whoever has not asked for all languages. */
    static ObjectNode without(ObjectNode command) {
        ObjectNode plain = command.deepCopy();
        FIELDS.forEach(field -> plain.findParents(field).forEach(part -> ((ObjectNode) part).remove(field)));
        return plain;
    }
}
