package io.wayhaven.web.servers;

import io.wayhaven.web.entry.Entry;
import java.util.List;

/**
 * How the log of a server is doing.
 *
 * @param kinds of the last day, most frequent first
 * @param reasons why actors of the last day are unknown, most frequent first
 * @param alarms what Wayhaven complained about in the last week, newest first
 */
public record ServerHealth(
        ServerSummary summary, List<KindCount> kinds, List<UnknownReason> reasons, List<Entry> alarms) {

    public ServerHealth {
        kinds = List.copyOf(kinds);
        reasons = List.copyOf(reasons);
        alarms = List.copyOf(alarms);
    }

    /** Entries of the last day. */
    public long entries() {
        return kinds.stream().mapToLong(KindCount::entries).sum();
    }

    /** Entries of the last day where somebody acts. */
    public long attributable() {
        return kinds.stream().mapToLong(KindCount::attributable).sum();
    }

    /** Those of them whose actor is unknown. */
    public long unknown() {
        return kinds.stream().mapToLong(KindCount::unknown).sum();
    }
}
