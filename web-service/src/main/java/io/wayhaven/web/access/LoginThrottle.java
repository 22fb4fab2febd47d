package io.wayhaven.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down guessing: after some failures an address waits, twice as long each time. */
public final class LoginThrottle {

    private static final int FREE_FAILURES = 5;
    private static final int MOST_ADDRESSES = 20_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private record Failures(int count, Instant last, Instant blockedUntil) {}

    private final Clock clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long an address has to wait before it may try; zero if it may now. */
    public synchronized Duration wait(String address) {
        var failures = byAddress.get(address);
        if (failures == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), failures.blockedUntil());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts a failure. */
    public synchronized void failed(String address) {
        var now = clock.instant();
        var before = byAddress.get(address);
        var count = before == null || before.last().plus(FORGET_AFTER).isBefore(now) ? 1 : before.count() + 1;
        byAddress.put(address, new Failures(count, now, now.plus(penalty(count))));
    }

    /** Forgets an address that got in. */
    public synchronized void succeeded(String address) {
        byAddress.remove(address);
    }

    private static Duration penalty(int count) {
        if (count < FREE_FAILURES) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_FAILURES, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
