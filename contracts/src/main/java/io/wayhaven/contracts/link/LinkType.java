package io.wayhaven.contracts.link;

import java.util.Locale;

/** What a link is for. */
public enum LinkType {
    /** Actions are carried out at the other end. */
    SYNC,
    /** The main guild is told what is done in the child; nothing is carried out. */
    MONITOR,
    /** Actions are carried out in the child when somebody asks for it, and never by themselves. */
    BACKUP;

    /** The name in commands and in storage. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a name; fails if there is none. */
    public static LinkType of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
