package io.wayhaven.syncengine.configfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON that knows where it stands in its file, so that a mistake can be pointed at. */
sealed interface Json {

    /** Where it begins. */
    Place place();

    /** Where something stands: line and column from 1, and the path of keys that leads there. */
    record Place(int line, int column, String path) {

        @Override
        public String toString() {
            return "line %d, column %d%s".formatted(line, column, path.isEmpty() ? "" : ", key " + path);
        }
    }

    /** An object. */
    record Members(Place place, Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** An array. */
    record Items(Place place, List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(Place place, String text) implements Json {}

    /** A number, digit by digit as it is written: ids don't fit into a double. */
    record Number(Place place, String digits) implements Json {}

    /** True or false. */
    record Flag(Place place, boolean value) implements Json {}

    /** Null. */
    record Nothing(Place place) implements Json {}

    /** As somebody reads it who is to see what is wrong. */
    default String shown() {
        return switch (this) {
            case Members members -> "an object";
            case Items items -> "a list";
            case Text text -> "\"" + text.text() + "\"";
            case Number number -> number.digits();
            case Flag flag -> Boolean.toString(flag.value());
            case Nothing nothing -> "null";
        };
    }
}
