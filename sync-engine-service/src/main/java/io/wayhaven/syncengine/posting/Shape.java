package io.wayhaven.syncengine.posting;

import java.util.Locale;

/** How a post may be shown. */
public enum Shape {
    /** In one message with others. */
    TOGETHER,
    /** In a message of its own: it has buttons, or Discord has rejected a message that it was part of. */
    ALONE,
    /** As a number only: Discord has rejected it by itself. */
    COUNTED;

    /** The name in the database. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The shape with that name in the database. */
    public static Shape ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
