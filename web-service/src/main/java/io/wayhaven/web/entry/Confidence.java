package io.wayhaven.web.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well it is known who did it. */
public enum Confidence {
    /** Discord named the person. */
    EXACT("Known for certain"),
    /** Audit-log entries that stand for several acts agree on the person. */
    INFERRED("Inferred from the audit log"),
    /** It was the person concerned. */
    SELF("The person concerned"),
    /** Somebody did it, and nothing tells who. */
    UNKNOWN("Unknown"),
    /** Nobody acts. */
    NONE("Nobody acts");

    private final String title;

    Confidence(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** In the store and in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The confidence that {@link #key()} names, if any. */
    public static Optional<Confidence> byKey(String key) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.key().equals(key))
                .findFirst();
    }
}
