package io.wayhaven.local.folder;

import java.util.Locale;

/** Where the events in a data folder come from; the two must never be mixed. */
public enum EventOrigin {
    /** The simulator. */
    SIMULATED,
    /** Discord itself. */
    DISCORD;

    String inFile() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventOrigin parse(String content) {
        return valueOf(content.strip().toUpperCase(Locale.ROOT));
    }
}
