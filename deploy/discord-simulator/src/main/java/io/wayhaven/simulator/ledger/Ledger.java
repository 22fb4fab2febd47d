package io.wayhaven.simulator.ledger;

import java.util.Map;
import java.util.TreeMap;

/** What happened: accepted REST calls, counts of rejected ones, and every minted event. */
public final class Ledger {

    private static final int KEPT_CALLS = 100_000;
    private static final int KEPT_EVENTS = 1_000_000;

    private final BoundedLog<RestRecord> calls = new BoundedLog<>(KEPT_CALLS);
    private final BoundedLog<MintedEvent> events = new BoundedLog<>(KEPT_EVENTS);
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> lost = new TreeMap<>();
    private final Map<String, Long> rateLimited = new TreeMap<>();
    private long invalid;

    public BoundedLog<RestRecord> calls() {
        return calls;
    }

    public BoundedLog<MintedEvent> events() {
        return events;
    }

    public void minted(int shard, String session, long sequence, String type, long guildId, long epochMillis) {
        events.append(new MintedEvent(events.nextIndex(), shard, session, sequence, type, guildId, epochMillis));
    }

    /** Counts a call that was answered with an error, by its status and by status and route. */
    public void rejected(int status, String method, String route) {
        rejected.merge(Integer.toString(status), 1L, Long::sum);
        rejected.merge(status + " " + method + " " + route, 1L, Long::sum);
    }

    public Map<String, Long> rejected() {
        return rejected;
    }

    /** Counts an answer of 429. @param scope {@code user}, {@code global}, {@code shared}, or {@code proxy} */
    public void rateLimited(String scope) {
        rateLimited.merge(scope, 1L, Long::sum);
    }

    public Map<String, Long> rateLimited() {
        return rateLimited;
    }

    /** Counts an answer that Discord's limit of invalid requests counts. */
    public void invalid() {
        invalid++;
    }

    public long invalidRequests() {
        return invalid;
    }

    /** Counts a dispatch that a fault lost. */
    public void lost(String type) {
        lost.merge(type, 1L, Long::sum);
    }

    public Map<String, Long> lost() {
        return lost;
    }

    public void clear() {
        lost.clear();
        rateLimited.clear();
        invalid = 0;
        calls.clear();
        events.clear();
        rejected.clear();
    }
}
