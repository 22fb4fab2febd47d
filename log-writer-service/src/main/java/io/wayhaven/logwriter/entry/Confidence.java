package io.wayhaven.logwriter.entry;

import java.util.Locale;

/** How well it is known who did it. */
public enum Confidence {
    /** Discord says so: the event or its audit-log entry names the person. */
    EXACT,
    /** Follows from audit-log entries that stand for several acts. */
    INFERRED,
    /** The event itself shows that the person concerned did it. */
    SELF,
    /** Somebody did it, and nothing tells who. */
    UNKNOWN,
    /** It happened; nobody is looked for. */
    NONE;

    /** The name in stored entries, such as {@code exact}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
