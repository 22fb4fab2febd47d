package io.wayhaven.contracts.link;

import java.util.Locale;

/** Which way actions travel along a link on which they are carried out. */
public enum LinkMode {
    /** From the main guild to the child only. */
    MAIN_ONLY,
    /** Both ways. */
    BIDIRECTIONAL;

    /** The name in storage. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a name; fails if there is none. */
    public static LinkMode of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
