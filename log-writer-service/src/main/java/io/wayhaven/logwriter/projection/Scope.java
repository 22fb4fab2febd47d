package io.wayhaven.logwriter.projection;

import io.wayhaven.logwriter.attribution.Timing;
import java.time.Duration;
import java.time.Instant;

/**
 * The stretch of a guild's time in which something became known that can tell more of what was done.
 *
 * @param from its beginning
 * @param until its end
 */
public record Scope(long guildId, Instant from, Instant until) {

    /** What competes with an act can be as far from it as two windows. */
    private static final Duration CONTEXT = Timing.WINDOW.multipliedBy(2);

    static Scope at(long guildId, Instant moment) {
        return new Scope(guildId, moment, moment);
    }

    Scope and(Scope other) {
        return new Scope(
                guildId,
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until);
    }

    /** Of acts outside nothing new can be told. */
    boolean touches(Instant act) {
        return !act.isBefore(from.minus(Timing.WINDOW)) && !act.isAfter(until.plus(Timing.WINDOW));
    }

    /** Since when acts have to be looked at. */
    public Instant contextFrom() {
        return from.minus(CONTEXT);
    }

    /** Until when acts have to be looked at. */
    public Instant contextUntil() {
        return until.plus(CONTEXT);
    }
}
