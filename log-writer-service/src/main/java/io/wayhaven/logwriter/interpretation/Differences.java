package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.logwriter.entry.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What of an object changed. A property that the newer state does not mention has not changed: Discord leaves out what it
 * has no news of.
 */
final class Differences {

    private static final Payload NOTHING = Payload.of(JsonNodeFactory.instance.objectNode());

    private Differences() {}

    /** The changes of these properties; none if the former state was never seen. */
    static List<Change> between(Payload before, Payload after, List<String> properties) {
        var changes = new ArrayList<Change>();
        for (var property : properties) {
            if (differs(before, after, property)) {
                var change = change(property, before.get(property), after.get(property));
                if (!Objects.equals(change.before(), change.after())) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    static boolean differs(Payload before, Payload after, String property) {
        return before.present()
                && after.has(property)
                && !(unset(before.get(property)) && unset(after.get(property)))
                && !before.get(property).equals(after.get(property));
    }

    static Change change(String property, JsonNode before, JsonNode after) {
        return Change.of(property, Property.value(property, before), Property.value(property, after));
    }

    /** All that is set of an object that has come to be. */
    static List<Change> created(Payload after, List<String> properties) {
        return between(NOTHING, after, properties);
    }

    private static boolean unset(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }
}
