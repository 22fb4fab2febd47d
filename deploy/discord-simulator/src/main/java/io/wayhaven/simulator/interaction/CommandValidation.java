package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.DiscordError;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord demands of commands. See "Application Command Object" and "Application Command Naming". */
final class CommandValidation {

    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final int MOST_OPTIONS = 25;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int MOST_CHARACTERS = 8_000;
    private static final int LONGEST_MENU_NAME = 32;

    private CommandValidation() {}

    static void checkAll(JsonNode commands) {
        if (!commands.isArray()) {
            throw DiscordError.invalid("commands", "BASE_TYPE_LIST", "Only iterables may be used in a ListType");
        }
        Set<String> names = new HashSet<>();
        Map<CommandType, Integer> counts = new EnumMap<>(CommandType.class);
        for (int index = 0; index < commands.size(); index++) {
            JsonNode command = commands.get(index);
            String at = Integer.toString(index);
            CommandType type = CommandType.of(command, at);
            if (type == CommandType.CHAT_INPUT) {
                checkNamed(command, at);
                checkOptions(command, at + ".options", 0);
                checkSize(command, at);
            } else {
                checkMenu(command, at);
            }
            if (!names.add(type + command.path("name").asText())) {
                throw DiscordError.invalid(
                        index + ".name",
                        "APPLICATION_COMMANDS_DUPLICATE_NAME",
                        "Application command names must be unique");
            }
            if (counts.merge(type, 1, Integer::sum) > type.most()) {
                throw DiscordError.of(
                        400, 30_032, "Maximum number of application commands reached (" + type.most() + ")");
            }
        }
    }

    /** Commands of context menus have a name of any letters, and neither description nor options. */
    private static void checkMenu(JsonNode command, String at) {
        String name = command.path("name").asText();
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_MENU_NAME) {
            throw DiscordError.invalid(at + ".name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 32 in length.");
        }
        Localizations.check(command, "name", LONGEST_MENU_NAME, at);
        if (!command.path("description").asText("").isEmpty()) {
            throw DiscordError.invalid(
                    at + ".description",
                    "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
                    "Context menu commands cannot have description");
        }
        if (!command.path("options").isEmpty()) {
            throw DiscordError.invalid(
                    at + ".options",
                    "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED",
                    "Context menu commands have no options");
        }
    }

    private static void checkSize(JsonNode command, String at) {
        if (size(command) > MOST_CHARACTERS) {
            throw DiscordError.invalid(
                    at, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (" + MOST_CHARACTERS + ")");
        }
    }

    /** Characters of names, descriptions and values together, each in its longest language, with options and choices. */
    private static int size(JsonNode named) {
        int size = 0;
        for (String field : new String[] {"name", "description", "value"}) {
            size += Localizations.longest(named, field);
        }
        for (String nested : new String[] {"options", "choices"}) {
            for (JsonNode each : named.path(nested)) {
                size += size(each);
            }
        }
        return size;
    }

    private static void checkNamed(JsonNode named, String at) {
        String name = named.path("name").asText();
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw DiscordError.invalid(at + ".name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
        String description = named.path("description").asText();
        if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
            throw DiscordError.invalid(
                    at + ".description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
        Localizations.check(named, "name", LONGEST_MENU_NAME, at);
        Localizations.check(named, "description", LONGEST_DESCRIPTION, at);
    }

    private static void checkOptions(JsonNode parent, String at, int depth) {
        JsonNode options = parent.path("options");
        if (options.size() > MOST_OPTIONS) {
            throw DiscordError.invalid(at, "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        for (int index = 0; index < options.size(); index++) {
            JsonNode option = options.get(index);
            String here = at + "." + index;
            checkNamed(option, here);
            OptionType type = OptionType.of(option.path("type").asInt());
            if (type.nests() && (depth > 1 || depth == 1 && type == OptionType.SUB_COMMAND_GROUP)) {
                throw DiscordError.invalid(here, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nested too deeply");
            }
            if (!names.add(option.path("name").asText())) {
                throw DiscordError.invalid(
                        at, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }
            boolean required = option.path("required").asBoolean(false);
            if (required && optionalSeen) {
                throw DiscordError.invalid(
                        here,
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required && !type.nests();
            checkAutocomplete(option, type, here);
            if (option.path("choices").size() > MOST_OPTIONS) {
                throw DiscordError.invalid(here + ".choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
            }
            checkOptions(option, here + ".options", depth + 1);
        }
    }

    private static void checkAutocomplete(JsonNode option, OptionType type, String at) {
        if (!option.path("autocomplete").asBoolean(false)) {
            return;
        }
        boolean typed = type == OptionType.STRING || type == OptionType.INTEGER || type == OptionType.NUMBER;
        if (!typed || !option.path("choices").isEmpty()) {
            throw DiscordError.invalid(
                    at + ".autocomplete",
                    "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
                    "Only text and numbers without choices can be completed");
        }
    }
}
