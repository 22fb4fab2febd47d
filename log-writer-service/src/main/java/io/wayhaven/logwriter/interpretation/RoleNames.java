package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.ROLE_NAMES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the roles of a guild are called, in one place: members name roles by id, also those that they no longer have. */
final class RoleNames {

    private final ObjectNode byId;

    private RoleNames(ObjectNode byId) {
        this.byId = byId;
    }

    static RoleNames of(Occurrence event) {
        var known = event.find(ROLE_NAMES, event.guild());
        return new RoleNames(known instanceof ObjectNode names ? names : JsonNodeFactory.instance.objectNode());
    }

    static JsonNode of(Stream<Payload> roles) {
        var names = JsonNodeFactory.instance.objectNode();
        roles.forEach(role -> put(names, role.id("id"), role));
        return names;
    }

    boolean changedBy(long id, Payload role) {
        return !Objects.equals(new Payload(byId).text(Long.toString(id)), role.text("name"));
    }

    JsonNode with(long id, Payload role) {
        var names = copy();
        put(names, id, role);
        return names;
    }

    JsonNode without(long id) {
        var names = copy();
        names.remove(Long.toString(id));
        return names;
    }

    private ObjectNode copy() {
        ObjectNode names = byId.objectNode();
        names.setAll(byId);
        return names;
    }

    private static void put(ObjectNode names, @Nullable Long id, Payload role) {
        var name = role.text("name");
        if (id != null && name != null) {
            names.put(Long.toString(id), name);
        }
    }
}
