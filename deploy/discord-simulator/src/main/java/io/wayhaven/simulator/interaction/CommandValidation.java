package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.DiscordError;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord demands of commands. See "Application Command Object" and "Application Command Naming". */
final class CommandValidation {

    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final int MOST_COMMANDS = 100;
    private static final int MOST_OPTIONS = 25;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int CHAT_INPUT = 1;

    private CommandValidation() {}

    static void checkAll(JsonNode commands) {
        if (!commands.isArray()) {
            throw DiscordError.invalid("commands", "BASE_TYPE_LIST", "Only iterables may be used in a ListType");
        }
        Set<String> names = new HashSet<>();
        int slash = 0;
        for (int index = 0; index < commands.size(); index++) {
            JsonNode command = commands.get(index);
            int type = command.path("type").asInt(CHAT_INPUT);
            if (type == CHAT_INPUT) {
                slash++;
                checkNamed(command, Integer.toString(index));
                checkOptions(command, index + ".options", 0);
            }
            if (!names.add(type + command.path("name").asText())) {
                throw DiscordError.invalid(
                        index + ".name",
                        "APPLICATION_COMMANDS_DUPLICATE_NAME",
                        "Application command names must be unique");
            }
        }
        if (slash > MOST_COMMANDS) {
            throw DiscordError.of(400, 30_032, "Maximum number of application commands reached (100)");
        }
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
            if (option.path("choices").size() > MOST_OPTIONS) {
                throw DiscordError.invalid(here + ".choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
            }
            checkOptions(option, here + ".options", depth + 1);
        }
    }
}
