package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.World;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a person types into the {@code data} of a command interaction, checked as Discord's client checks it. */
final class Invocation {

    private final Resolved resolved;
    private final @Nullable String focused;

    /** @param focused the option being typed, for autocomplete; required options may be missing then */
    Invocation(World world, Guild guild, @Nullable String focused) {
        this.resolved = new Resolved(world, guild);
        this.focused = focused;
    }

    /** The data of {@code words} such as {@code setup add-child} with options by name. */
    ObjectNode data(ObjectNode command, String words, JsonNode given) {
        Deque<String> path = new ArrayDeque<>(Arrays.asList(words.split(" +")));
        path.removeFirst();
        ObjectNode data = Json.object()
                .put("id", command.path("id").asText())
                .put("name", command.path("name").asText())
                .put("type", 1);
        if (command.has("guild_id")) {
            data.set("guild_id", command.get("guild_id"));
        }
        ArrayNode options = options(command, path, given);
        if (!path.isEmpty()) {
            throw new IllegalArgumentException("There is no subcommand \"" + path.getFirst() + "\".");
        }
        if (!options.isEmpty()) {
            data.set("options", options);
        }
        resolved.into(data);
        return data;
    }

    private ArrayNode options(JsonNode parent, Deque<String> path, JsonNode given) {
        JsonNode declared = parent.path("options");
        boolean nests = !declared.isEmpty()
                && OptionType.of(declared.get(0).path("type").asInt()).nests();
        return nests ? nested(declared, path, given) : values(declared, given);
    }

    /** A subcommand by the next word, or by the only key of nested options. */
    private ArrayNode nested(JsonNode declared, Deque<String> path, JsonNode given) {
        boolean byWord = !path.isEmpty();
        if (!byWord && given.size() != 1) {
            throw new IllegalArgumentException("Say which subcommand, as in \"setup add-child\".");
        }
        String name = byWord ? path.removeFirst() : given.fieldNames().next();
        for (JsonNode option : declared) {
            if (option.path("name").asText().equals(name)) {
                ObjectNode chosen = Json.object()
                        .put("name", name)
                        .put("type", option.path("type").asInt());
                chosen.set("options", options(option, path, byWord ? given : given.path(name)));
                return Json.array().add(chosen);
            }
        }
        throw new IllegalArgumentException("There is no subcommand \"" + name + "\".");
    }

    private ArrayNode values(JsonNode declared, JsonNode given) {
        ArrayNode options = Json.array();
        Set<String> known = new HashSet<>();
        for (JsonNode option : declared) {
            String name = option.path("name").asText();
            known.add(name);
            JsonNode value = given.path(name);
            if (value.isMissingNode() || value.isNull()) {
                if (option.path("required").asBoolean(false) && focused == null) {
                    throw new IllegalArgumentException("The option \"" + name + "\" is required.");
                }
                continue;
            }
            ObjectNode filled = Json.object()
                    .put("name", name)
                    .put("type", option.path("type").asInt());
            filled.set("value", value(option, value));
            if (name.equals(focused)) {
                filled.put("focused", true);
            }
            options.add(filled);
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no option \"" + name + "\".");
            }
        });
        return options;
    }

    private JsonNode value(JsonNode option, JsonNode value) {
        String name = option.path("name").asText();
        boolean fits = switch (OptionType.of(option.path("type").asInt())) {
            case STRING -> value.isTextual() && withinLength(option, value.asText());
            case INTEGER -> value.isIntegralNumber() && withinRange(option, value) || name.equals(focused);
            case NUMBER -> value.isNumber() && withinRange(option, value) || name.equals(focused);
            case BOOLEAN -> value.isBoolean();
            case USER -> resolved.user(value);
            case CHANNEL -> resolved.channel(value, type -> allowed(option.path("channel_types"), type));
            case ROLE -> resolved.role(value);
            case MENTIONABLE -> resolved.mentionable(value);
            case ATTACHMENT, SUB_COMMAND, SUB_COMMAND_GROUP -> false;
        };
        if (!fits || !chosen(option, value)) {
            throw new IllegalArgumentException("The option \"" + name + "\" does not take " + value + ".");
        }
        return value;
    }

    private boolean chosen(JsonNode option, JsonNode value) {
        JsonNode choices = option.path("choices");
        if (choices.isEmpty() || option.path("name").asText().equals(focused)) {
            return true;
        }
        for (JsonNode choice : choices) {
            if (choice.path("value").equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a channel's type is among those asked for; none means any. */
    static boolean allowed(JsonNode types, int type) {
        for (JsonNode each : types) {
            if (each.asInt() == type) {
                return true;
            }
        }
        return types.isEmpty();
    }

    private static boolean withinLength(JsonNode option, String text) {
        return text.length() >= option.path("min_length").asInt(0)
                && text.length() <= option.path("max_length").asInt(6_000);
    }

    private static boolean withinRange(JsonNode option, JsonNode number) {
        return number.asDouble() >= option.path("min_value").asDouble(-Double.MAX_VALUE)
                && number.asDouble() <= option.path("max_value").asDouble(Double.MAX_VALUE);
    }
}
