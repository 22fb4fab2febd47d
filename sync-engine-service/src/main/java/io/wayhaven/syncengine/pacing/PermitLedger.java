package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/**
 * Who may use how many of all permits. A permit changes hands only after the one who had it no longer uses it: by its
 * own word, or because its lease is over.
 */
public final class PermitLedger {

    private PermitLedger() {}

    /**
     * What changes.
     *
     * @param holder the process as it is to be kept
     * @param lease what it is told
     */
    public record Renewal(PermitHolder holder, Lease lease) {}

    /**
     * Renews a process's lease.
     *
     * @param permits how many there are
     * @param known everybody who is kept, the process itself included if it is
     */
    public static Renewal renew(int permits, Collection<PermitHolder> known, PermitReport report, Instant now) {
        var others = known.stream()
                .filter(holder -> !holder.process().equals(report.process()))
                .toList();
        var free = Math.max(
                permits
                        - others.stream()
                                .mapToInt(other -> other.withheldAt(now))
                                .sum(),
                0);
        var share = Math.min(share(permits, others, report, now), free);
        var held = Math.min(Math.max(share, report.held()), free);
        var holder = new PermitHolder(
                report.process(),
                report.round(),
                held,
                report.need(),
                now.plus(PermitLease.LENGTH),
                now.plus(report.pause()));
        return new Renewal(holder, new Lease(share, free - held, pause(others, now)));
    }

    private static int share(int permits, List<PermitHolder> others, PermitReport report, Instant now) {
        var needs = new HashMap<String, Need>();
        others.stream().filter(other -> other.livesAt(now)).forEach(other -> needs.put(other.process(), other.need()));
        needs.put(report.process(), report.need());
        return FairShares.of(permits, needs).getOrDefault(report.process(), 0);
    }

    private static Duration pause(List<PermitHolder> others, Instant now) {
        return others.stream()
                .map(PermitHolder::pausedUntil)
                .max(Instant::compareTo)
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }
}
