package io.wayhaven.syncengine.reconciliation;

import static java.util.Comparator.comparing;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.delivery.Renewal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares three things: what was decided, what became of it, and what is. Two of them would tell that a guild differs, but
 * not why; and whoever lifts a ban in their own guild is not to be overruled by the next comparison.
 */
public final class Comparison {

    private Comparison() {}

    /** In what a guild differs about one person, if it does. */
    public static Optional<Difference> of(Standing standing) {
        var desired = standing.desired();
        var incoming = standing.incoming();
        if (incoming != null && (desired == null || desired.caseNumber() < incoming.caseNumber())) {
            return arriving(standing, incoming);
        }
        return desired == null ? Optional.empty() : carriedOut(standing, desired, incoming);
    }

    /**
     * Guilds in which a punishment that no case tells of does not hold everywhere it would have travelled to: as few as
     * reach wherever it lacks.
     *
     * @param reach where actions travel to, by where they happen; only guilds of which it is known who is punished there
     * @param willing guilds that mend such differences, which come before others
     */
    public static List<Difference> of(Stray stray, Map<GuildId, Set<GuildId>> reach, Set<GuildId> willing) {
        var lacking = new HashMap<GuildId, Set<GuildId>>();
        for (var guild : stray.punishedIn()) {
            var without = new HashSet<>(reach.getOrDefault(guild, Set.of()));
            without.retainAll(stray.lackingIn());
            lacking.put(guild, without);
        }
        var reached = new HashSet<GuildId>();
        return lacking.entrySet().stream()
                .sorted(comparing((Map.Entry<GuildId, Set<GuildId>> entry) -> !willing.contains(entry.getKey()))
                        .thenComparing(entry -> -entry.getValue().size())
                        .thenComparing(entry -> entry.getKey().value()))
                .filter(entry -> reached.addAll(entry.getValue()))
                .map(Map.Entry::getKey)
                .map(guild -> new Difference(DriftCause.UNKNOWN_MANUAL, guild, stray.user(), null, guild, null))
                .toList();
    }

    /** What was lifted elsewhere before a guild was linked says nothing about those whom it has punished itself. */
    private static Optional<Difference> arriving(Standing standing, Incoming incoming) {
        return incoming.punishes() && !standing.punished()
                ? difference(DriftCause.NEVER_SYNCED, standing, incoming.caseNumber())
                : Optional.empty();
    }

    private static Optional<Difference> carriedOut(Standing standing, Desired desired, @Nullable Incoming incoming) {
        if (!desired.punishes() && !standing.punished() && incoming != null && incoming.punishes()) {
            return difference(DriftCause.LIFTED_LOCALLY, standing, incoming.caseNumber());
        }
        var moved = endsOtherwise(standing, desired);
        if (desired.punishes() == standing.punished() && !moved) {
            return Optional.empty();
        }
        return switch (desired.carrying()) {
            case UNDER_WAY, SKIPPED -> Optional.empty();
            // Whoever is back without anybody having heard of it
            case AWAY -> newer(standing, desired, DriftCause.NEVER_SYNCED);
            case FAILED -> difference(DriftCause.FAILED, standing, desired.caseNumber());
            case DONE -> newer(standing, desired, moved ? DriftCause.MOVED_LOCALLY : opposed(desired));
        };
    }

    private static DriftCause opposed(Desired desired) {
        return desired.punishes() ? DriftCause.LIFTED_LOCALLY : DriftCause.UNKNOWN_MANUAL;
    }

    /** Only what ends by Discord itself can end at another time there than was decided. */
    private static boolean endsOtherwise(Standing standing, Desired desired) {
        var decided = desired.until();
        var there = standing.until();
        return desired.punishes()
                && standing.punished()
                && decided != null
                && there != null
                && !Renewal.keeps(there, decided, desired.settledAt());
    }

    /** What Discord said before the last call says nothing about it. */
    private static Optional<Difference> newer(Standing standing, Desired desired, DriftCause cause) {
        return standing.observedAt().isAfter(desired.settledAt())
                ? difference(cause, standing, desired.caseNumber())
                : Optional.empty();
    }

    /** Null where Discord alone knows when what holds there ends. */
    private static @Nullable Instant decidedEnd(Standing standing) {
        var desired = standing.desired();
        return standing.punished() && desired != null && desired.punishes() ? desired.until() : null;
    }

    private static Optional<Difference> difference(DriftCause cause, Standing standing, long caseNumber) {
        var incoming = standing.incoming();
        if (standing.punished() || incoming == null || !incoming.punishes()) {
            var here = standing.punished() ? standing.guild() : null;
            return Optional.of(
                    new Difference(cause, standing.guild(), standing.user(), caseNumber, here, decidedEnd(standing)));
        }
        return Optional.of(new Difference(
                cause, standing.guild(), standing.user(), caseNumber, incoming.source(), incoming.until()));
    }
}
