package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.gateway.commands.CommandOption;
import io.wayhaven.gateway.commands.SlashCommand;
import io.wayhaven.gateway.commands.Translations;
import java.util.List;

/** Slash commands as Discord's REST API takes them. */
final class CommandJson {
    private static final int GUILD_CONTEXT = 0;
    private static final int GUILD_INSTALL = 0;
    /** Text and announcement channels. */
    private static final List<Integer> POSTABLE = List.of(0, 5);

    private CommandJson() {}

    /**
     * Writes commands.
     *
     * @param everywhere whether they are registered globally: only then Discord takes, and gives back, where they can be
     *     used
     */
    static ArrayNode write(List<SlashCommand> commands, boolean everywhere) {
        var array = JsonNodeFactory.instance.arrayNode();
        commands.forEach(command -> array.add(write(command, everywhere)));
        return array;
    }

    private static ObjectNode write(SlashCommand command, boolean everywhere) {
        var permissions = command.defaultMemberPermissions();
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("type", command.place().code())
                .put("name", command.name())
                .put("description", command.description())
                .put("default_member_permissions", permissions == null ? null : Long.toString(permissions));
        if (everywhere) {
            json.putArray("contexts").add(GUILD_CONTEXT);
            json.putArray("integration_types").add(GUILD_INSTALL);
        }
        if (command.place() == SlashCommand.Place.CHAT) {
            translate(json, "description_localizations", command.name());
            json.set("options", options(command.options(), command.name()));
        } else {
            translate(json, "name_localizations", command.name());
        }
        return json;
    }

    private static void translate(ObjectNode json, String field, String path) {
        var translated = json.putObject(field);
        Translations.languages()
                .forEach(language -> Translations.of(path, language).ifPresent(text -> translated.put(language, text)));
    }

    private static ArrayNode options(List<CommandOption> options, String parent) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var option : options) {
            var path = parent + "." + option.name();
            var json = array.addObject()
                    .put("type", option.type().code())
                    .put("name", option.name())
                    .put("description", option.description());
            translate(json, "description_localizations", path);
            switch (option.type()) {
                case SUBCOMMAND -> json.set("options", options(option.options(), path));
                case TEXT -> {
                    json.put("required", option.required());
                    text(json, option.choices());
                    if (option.completed()) {
                        json.put("autocomplete", true);
                    }
                }
                case CHANNEL -> {
                    json.put("required", option.required());
                    POSTABLE.forEach(json.putArray("channel_types")::add);
                }
                case INTEGER -> {
                    json.put("required", option.required());
                    if (option.completed()) {
                        json.put("autocomplete", true);
                    }
                }
                case LIST -> json.put("required", option.required()).put("max_length", CommandOption.LONGEST_LIST);
                case BOOLEAN, USER, ROLE -> json.put("required", option.required());
            }
        }
        return array;
    }

    /** Discord takes no length where it offers choices. */
    private static void text(ObjectNode json, List<String> choices) {
        if (choices.isEmpty()) {
            json.put("max_length", CommandOption.LONGEST_TEXT);
            return;
        }
        var array = json.putArray("choices");
        choices.forEach(choice -> array.addObject().put("name", choice).put("value", choice));
    }

    /** Whether Discord has exactly our commands; what it adds to each of them doesn't count. */
    static boolean covers(JsonNode registered, JsonNode ours) {
        if (ours.isObject()) {
            return ours.properties().stream()
                    .allMatch(member -> covers(registered.path(member.getKey()), member.getValue()));
        }
        if (ours.isArray()) {
            return sameElements(registered, ours);
        }
        if (ours.isBoolean()) {
            return registered.asBoolean(false) == ours.asBoolean();
        }
        if (ours.isNull()) {
            return registered.isNull() || registered.isMissingNode();
        }
        return registered.asText("").equals(ours.asText());
    }

    private static boolean sameElements(JsonNode registered, JsonNode ours) {
        if (registered.size() != ours.size()) {
            return false;
        }
        for (var mine : ours) {
            var found = false;
            for (var theirs : registered) {
                found = found || covers(theirs, mine);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
