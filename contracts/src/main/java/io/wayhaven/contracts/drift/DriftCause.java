package io.wayhaven.contracts.drift;

import java.util.Locale;

/** Why a server is not as the network decided. */
public enum DriftCause {
    /** It was decided before the server was linked, and never carried out there. */
    NEVER_SYNCED,
    /** Discord refused to carry it out, or it was given up. */
    FAILED,
    /** It was carried out, and somebody of that server took it back there. */
    LIFTED_LOCALLY,
    /** It was carried out, and somebody of that server has it end at another time there. */
    MOVED_LOCALLY,
    /** Discord shows a punishment that no case tells of. */
    UNKNOWN_MANUAL;

    /** The name in commands and messages, such as {@code never-synced}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
