package io.wayhaven.contracts.drift;

import java.util.Locale;

/** What becomes of a difference when nobody says otherwise. */
public enum DriftPolicy {
    /** The server is brought in line. */
    FIX,
    /** Somebody is told, and decides. */
    REPORT;

    /** The name in commands and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
