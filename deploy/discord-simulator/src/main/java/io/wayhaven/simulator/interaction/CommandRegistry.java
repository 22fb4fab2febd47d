package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.World;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application's commands: global ones, and ones of single guilds. See "Application Commands". */
public final class CommandRegistry {

    /** The key of global commands. */
    public static final long GLOBAL = 0;

    private final World world;
    private final Map<Long, Map<String, ObjectNode>> byScope = new HashMap<>();

    public CommandRegistry(World world) {
        this.world = world;
    }

    /** Replaces all commands of a scope; those that keep their name keep their id. */
    public ArrayNode overwrite(long scope, JsonNode commands) {
        CommandValidation.checkAll(commands);
        Map<String, ObjectNode> before = byScope.getOrDefault(scope, Map.of());
        Map<String, ObjectNode> after = new LinkedHashMap<>();
        for (JsonNode command : commands) {
            String key = key(command);
            ObjectNode known = before.get(key);
            after.put(key, complete(scope, (ObjectNode) command.deepCopy(), known));
        }
        byScope.put(scope, after);
        return list(scope);
    }

    /** Creates one, in the place of its namesake where there is one. */
    public ObjectNode put(long scope, ObjectNode command) {
        return put(scope, command, known(scope).get(key(command)));
    }

    /** Changes one, which keeps its id. */
    public ObjectNode edit(long scope, long id, ObjectNode written) {
        ObjectNode before = find(scope, id);
        ObjectNode after = before.deepCopy();
        after.setAll(written);
        ObjectNode made = put(scope, after, before);
        if (!key(before).equals(key(made))) {
            known(scope).remove(key(before));
        }
        return made;
    }

    private ObjectNode put(long scope, ObjectNode command, @Nullable ObjectNode before) {
        ArrayNode all = Json.array();
        known(scope).values().stream().filter(each -> !each.equals(before)).forEach(all::add);
        CommandValidation.checkAll(all.deepCopy().add(command));
        ObjectNode made = complete(scope, command.deepCopy(), before);
        byScope.computeIfAbsent(scope, absent -> new LinkedHashMap<>()).put(key(made), made);
        return made;
    }

    public boolean knows(long scope, ObjectNode command) {
        return known(scope).containsKey(key(command));
    }

    /** One by its id, or 10063. */
    public ObjectNode find(long scope, long id) {
        for (ObjectNode command : known(scope).values()) {
            if (command.path("id").asText().equals(Json.id(id))) {
                return command;
            }
        }
        throw DiscordError.of(404, 10_063, "Unknown application command");
    }

    public void remove(long scope, long id) {
        ObjectNode command = find(scope, id);
        known(scope).remove(key(command));
    }

    private Map<String, ObjectNode> known(long scope) {
        return byScope.getOrDefault(scope, Map.of());
    }

    private ObjectNode complete(long scope, ObjectNode command, @Nullable ObjectNode known) {
        String id = known == null ? Json.id(world.nextId()) : known.path("id").asText();
        command.put("id", id)
                .put("application_id", Json.id(world.bot().id()))
                .put("version", Json.id(world.nextId()))
                .put("type", command.path("type").asInt(1));
        if (!command.has("description")) {
            command.put("description", "");
        }
        for (String field : new String[] {"default_member_permissions", "name_localizations", "contexts"}) {
            if (!command.has(field)) {
                command.putNull(field);
            }
        }
        if (!command.has("options")) {
            command.putArray("options");
        }
        if (!command.has("nsfw")) {
            command.put("nsfw", false);
        }
        if (scope != GLOBAL) {
            command.put("guild_id", Json.id(scope));
        }
        return command;
    }

    private static String key(JsonNode command) {
        return command.path("type").asInt(1) + "|" + command.path("name").asText();
    }

    public ArrayNode list(long scope) {
        ArrayNode array = Json.array();
        byScope.getOrDefault(scope, Map.of()).values().forEach(array::add);
        return array;
    }

    /** The same without what they are called and described as in other languages. */
    public ArrayNode listPlainly(long scope) {
        ArrayNode array = Json.array();
        known(scope).values().forEach(command -> array.add(Localizations.without(command)));
        return array;
    }

    /** The command of a type and name as a guild sees it: its own before the global one. */
    @Nullable
    ObjectNode find(long guildId, CommandType type, String name) {
        String key = type.number() + "|" + name;
        ObjectNode own = known(guildId).get(key);
        return own == null ? known(GLOBAL).get(key) : own;
    }

    /** All that a guild sees: its own, and global ones that it has none in the place of. */
    public Collection<ObjectNode> in(long guildId) {
        Map<String, ObjectNode> seen = new LinkedHashMap<>(known(GLOBAL));
        seen.putAll(known(guildId));
        return seen.values();
    }
}
