package io.wayhaven.web.tail;

import io.wayhaven.contracts.event.DiscordEventId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Recognises events that the gateway has published twice, which happens when a session is resumed: within a partition
 * the sequence of a session only rises. Not thread-safe.
 */
final class ReplayGuard {

    private static final int MOST_SESSIONS = 8192;

    private record Source(int partition, int shard, String session) {}

    private final Map<Source, Long> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Long> eldest) {
            return size() > MOST_SESSIONS;
        }
    };

    /** Whether this event is new; if so, it is remembered. */
    boolean admits(int partition, DiscordEventId id) {
        var source = new Source(partition, id.shard(), id.session());
        var before = last.get(source);
        if (before != null && id.sequence() <= before) {
            return false;
        }
        last.put(source, id.sequence());
        return true;
    }
}
