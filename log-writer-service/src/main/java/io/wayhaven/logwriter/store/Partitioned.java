package io.wayhaven.logwriter.store;

import java.util.Locale;

/** The tables that have a partition a week. */
enum Partitioned {
    EVENT,
    ENTRY,
    MESSAGE,
    MESSAGE_REVISION;

    /** Its name in the schema. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
