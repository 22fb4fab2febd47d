package io.wayhaven.contracts.link;

import java.util.Locale;

/** An end of a link. */
public enum LinkSide {
    /** The guild that is followed. */
    MAIN,
    /** The guild that follows. */
    CHILD;

    /** The end across. */
    public LinkSide other() {
        return this == MAIN ? CHILD : MAIN;
    }

    /** The name in storage. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The end of a name; fails if there is none. */
    public static LinkSide of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
