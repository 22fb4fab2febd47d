package io.wayhaven.web.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is new in a series of polls. Change numbers are drawn before their transactions commit, so a lower one may
 * become visible after a higher one: what lies above the settled number is read again with every poll, and only what
 * was not there before is new. Not thread-safe.
 */
public final class ChangeWindow {

    /** No batch of the log-writer takes longer; an unrelated transaction that does must not hold the window open. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Everything up to the number is settled once all transactions below the id have ended. */
    private record Candidate(long number, long transaction, Instant since) {}

    private final Clock clock;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Candidate> candidates = new ArrayDeque<>();
    private long settled;
    private long highest;
    private @Nullable Long previousHighest;

    /**
     * A window that begins after a number.
     *
     * @param settled up to this nothing is going to change any more
     */
    public ChangeWindow(long settled, Clock clock) {
        this.settled = settled;
        this.highest = settled;
        this.clock = clock;
    }

    /** Every change up to this number has been handed out. */
    public long settled() {
        return settled;
    }

    /** Takes a poll of everything above {@link #settled()}; what is new in it. */
    public List<Entry> take(Poll poll) {
        var fresh = poll.entries().stream()
                .filter(entry -> seen.add(entry.changeNumber()))
                .toList();
        for (var entry : fresh) {
            highest = Math.max(highest, entry.changeNumber());
        }
        settle(poll.oldestRunning());
        // Whoever drew a number before the poll before this one has a transaction id by now
        var drawn = previousHighest;
        var newest = candidates.peekLast();
        if (drawn != null && drawn > (newest == null ? settled : newest.number())) {
            candidates.addLast(new Candidate(drawn, poll.nextTransaction(), clock.instant()));
        }
        previousHighest = highest;
        return fresh;
    }

    private void settle(long oldestRunning) {
        var overdue = clock.instant().minus(PATIENCE);
        var next = candidates.peekFirst();
        while (next != null
                && (next.transaction() <= oldestRunning || next.since().isBefore(overdue))) {
            settled = next.number();
            candidates.removeFirst();
            next = candidates.peekFirst();
        }
        seen.removeIf(number -> number <= settled);
    }
}
