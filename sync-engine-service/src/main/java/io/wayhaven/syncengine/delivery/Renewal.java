package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Timeouts that end later than Discord takes at once: they are set again before what was set ends. */
public final class Renewal {

    /**
     * What is set at most: Discord's 28 days, less what clocks may differ by.
     *
     * @see <a href="https://discord.com/developers/docs/resources/guild#modify-guild-member">Discord: modify guild
     *     member</a>
     */
    static final Duration LONGEST = Duration.ofDays(28).minusMinutes(5);

    /** A day is left for whatever may be away when it is time. */
    private static final Duration AFTER = Duration.ofDays(27);

    /** A timeout that ends so little before or after is the one that was asked for. */
    static final Duration SAME = Duration.ofMinutes(1);

    private Renewal() {}

    /**
     * Whether a timeout ends when it is to, or is set again before it does.
     *
     * @param end when it ends as it is
     * @param until when it is to end
     * @param setAt when it was set last
     */
    public static boolean keeps(Instant end, Instant until, Instant setAt) {
        var least = until.isAfter(setAt.plus(LONGEST)) ? setAt.plus(AFTER) : until.minus(SAME);
        return !end.isBefore(least) && !end.isAfter(until.plus(SAME));
    }

    /** When a delivery with an outcome is to be carried out anew; empty if never. */
    public static Optional<Instant> of(DeliveryTask task, Outcome outcome, Instant now) {
        var until = task.until();
        return task.action() == Action.TIMEOUT
                        && until != null
                        && until.isAfter(now.plus(LONGEST))
                        && DeliveryStatus.after(outcome).inForce()
                ? Optional.of(now.plus(AFTER))
                : Optional.empty();
    }
}
