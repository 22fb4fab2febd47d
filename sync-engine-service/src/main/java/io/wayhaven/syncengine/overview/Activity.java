package io.wayhaven.syncengine.overview;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in a guild in the last 7 days, and what waits.
 *
 * @param cases how many were decided there, by action
 * @param waitingMessages how many messages to other services wait for Kafka, of all guilds
 * @param parkedChannels how many of the guild's log channels can't be written to
 * @param protectedPeople how many people other guilds' decisions don't reach there
 */
public record Activity(Map<String, Long> cases, long waitingMessages, long parkedChannels, long protectedPeople) {

    public Activity {
        cases = Collections.unmodifiableMap(new TreeMap<>(cases));
    }
}
