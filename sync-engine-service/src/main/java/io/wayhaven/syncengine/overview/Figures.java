package io.wayhaven.syncengine.overview;

import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well actions get carried out in a guild.
 *
 * @param done how many are in force, or needed nothing
 * @param failed how many Discord refused, or were given up
 * @param waiting how many are on their way or tried again later
 * @param took the time from the decision to the call's end, of all that were carried out, added up
 * @param timed how many {@code took} is of
 * @param oldestWaiting when the oldest that waits was decided
 */
public record Figures(
        GuildId guild,
        long done,
        long failed,
        long waiting,
        Duration took,
        long timed,
        @Nullable Instant oldestWaiting) {

    /** All of them together; the guild is the first one's. */
    public static Optional<Figures> sum(Collection<Figures> all) {
        return all.stream().reduce(Figures::plus);
    }

    private Figures plus(Figures other) {
        return new Figures(
                guild,
                done + other.done,
                failed + other.failed,
                waiting + other.waiting,
                took.plus(other.took),
                timed + other.timed,
                Stream.of(oldestWaiting, other.oldestWaiting)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Share of those that were settled, in percent; empty if none was. */
    Optional<Double> successRate() {
        var settled = done + failed;
        return settled == 0 ? Optional.empty() : Optional.of(100.0 * done / settled);
    }

    Optional<Duration> average() {
        return timed == 0 ? Optional.empty() : Optional.of(took.dividedBy(timed));
    }
}
