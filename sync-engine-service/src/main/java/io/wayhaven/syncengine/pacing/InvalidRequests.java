package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How many requests were of the kind for which Discord shuts an address out: 10,000 of them within ten minutes. Well
 * before that nobody asks any more, until half of them are forgotten.
 *
 * @see <a href="https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">
 *     Discord: invalid request limit</a>
 */
public final class InvalidRequests {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String SHARED = "shared";

    private final int most;
    private final InstantSource clock;
    private final Consumer<Instant> alarm;
    private final Deque<Instant> recent = new ArrayDeque<>();
    private Instant closedUntil = Instant.EPOCH;

    /**
     * None so far.
     *
     * @param most how many are too many, at least one
     * @param alarm told once each time there are too many, with the time from which on requests are made again
     */
    public InvalidRequests(int most, InstantSource clock, Consumer<Instant> alarm) {
        this.most = most;
        this.clock = clock;
        this.alarm = alarm;
    }

    /**
     * Takes note of an answer.
     *
     * @param status the HTTP status
     * @param scope what {@code X-RateLimit-Scope} says; a limit that a resource shares with other bots is nobody's fault
     */
    public void answered(int status, @Nullable String scope) {
        var counts = switch (status) {
            case 401, 403 -> true;
            case 429 -> !SHARED.equals(scope);
            default -> false;
        };
        if (counts && tooMany()) {
            alarm.accept(closedUntil());
        }
    }

    /** When requests may be made; in the past if they may be now. */
    public synchronized Instant closedUntil() {
        return closedUntil;
    }

    /** How many there were in the last ten minutes. */
    public synchronized int recent() {
        forget();
        return recent.size();
    }

    private synchronized boolean tooMany() {
        forget();
        var now = clock.instant();
        recent.add(now);
        if (recent.size() < most || now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil =
                recent.stream().skip((most - 1) / 2).findFirst().orElse(now).plus(WINDOW);
        return true;
    }

    private void forget() {
        var oldest = clock.instant().minus(WINDOW);
        while (!recent.isEmpty() && !recent.element().isAfter(oldest)) {
            recent.remove();
        }
    }
}
