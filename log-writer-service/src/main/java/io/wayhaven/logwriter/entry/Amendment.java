package io.wayhaven.logwriter.entry;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a later event tells of the first entry that an earlier one made.
 *
 * @param eventId the earlier event
 * @param occurredAt its time
 * @param outdated fields that no longer hold
 * @param fields those that hold now, by name
 */
public record Amendment(String eventId, Instant occurredAt, Set<String> outdated, Map<String, Value> fields) {

    public Amendment {
        outdated = Set.copyOf(outdated);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The fields of the entry as they are now. */
    public Map<String, Value> on(Map<String, Value> before) {
        var now = new LinkedHashMap<>(before);
        now.keySet().removeAll(outdated);
        now.putAll(fields);
        return now;
    }
}
