package io.wayhaven.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that can be put forward, so that hours pass at once. Confined to the event loop. */
final class ShiftedClock extends Clock {

    private final Clock real;
    private Duration shift = Duration.ZERO;

    ShiftedClock(Clock real) {
        this.real = real;
    }

    /** Puts it forward; ids follow the time, so it never goes back. */
    void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time goes forward only.");
        }
        shift = shift.plus(by);
    }

    Duration shift() {
        return shift;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The simulator's clock has one zone.");
    }
}
