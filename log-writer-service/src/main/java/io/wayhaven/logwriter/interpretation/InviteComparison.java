package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Amendment;
import io.wayhaven.logwriter.interpretation.InviteUses.Join;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds out which invites were used: those whose uses have grown between two reads. That is told of a join only if the
 * uses grew by exactly as many as joined, so that nobody came another way, and if a single invite's did.
 */
final class InviteComparison {

    /** How far the clocks of those who read and of those who receive events may be apart. */
    private static final Duration SKEW = Duration.ofMillis(500);

    /** How late a join that a read has counted may be received. */
    private static final Duration LATE = Duration.ofSeconds(1);

    /** How long, and with how many joins, a read is waited for that no join is close to. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int CROWD = 100;

    private final InviteUses before;
    private final InviteList list;
    private final List<Join> later;
    private final List<Join> close;
    private final List<Join> all;
    private final Map<String, Long> grown = new LinkedHashMap<>();

    private InviteComparison(InviteUses before, InviteList list) {
        this.before = before;
        this.list = list;
        this.later = joins(this::isLater);
        this.close =
                joins(join -> !isLater(join) && !join.at().isBefore(list.at().minus(SKEW)));
        this.all = joins(join -> !isLater(join));
        list.invites().forEach((code, invite) -> {
            var growth = invite.uses() - before.of(code);
            if (growth != 0) {
                grown.put(code, growth);
            }
        });
    }

    /**
     * What came of it.
     *
     * @param now what is known from now on
     */
    record Result(InviteUses now, List<Amendment> amendments) {}

    static Result of(InviteUses before, InviteList list) {
        if (!before.isNews(list)) {
            return new Result(before, List.of());
        }
        var comparison = new InviteComparison(before, list);
        var first = before.readAt() == null;
        return first || comparison.grown.values().stream().anyMatch(growth -> growth < 0)
                ? comparison.end(List.of(), true)
                : comparison.compare();
    }

    private Result compare() {
        var growth = grown.values().stream().mapToLong(Long::longValue).sum();
        if (growth == all.size()) {
            return end(tell(all, UsedInvites::exactly), false);
        }
        if (!close.isEmpty()
                && all.size() <= CROWD
                && all.getFirst().at().isAfter(list.at().minus(PATIENCE))) {
            return new Result(before, List.of());
        }
        var open = all.stream()
                .filter(join -> !join.presumed() && !close.contains(join))
                .toList();
        if (close.isEmpty() && growth == open.size()) {
            return end(tell(open, UsedInvites::presumably), false);
        }
        var possible = Stream.concat(grown.keySet().stream(), vanished()).toList();
        return end(
                open.stream().map(join -> UsedInvites.perhaps(join, possible)).toList(), true);
    }

    private interface Certainty {
        Amendment of(Join join, String code, InviteList.Invite invite);
    }

    private List<Amendment> tell(List<Join> joins, Certainty certainty) {
        var codes = List.copyOf(grown.keySet());
        var only = codes.size() == 1 ? list.invites().get(codes.getFirst()) : null;
        return joins.stream()
                .map(join -> only == null ? UsedInvites.oneOf(join, codes) : certainty.of(join, codes.getFirst(), only))
                .toList();
    }

    /** Those that may have been used before they were deleted or expired. */
    private Stream<String> vanished() {
        var known = new ArrayList<String>();
        before.uses().fieldNames().forEachRemaining(known::add);
        return known.stream().filter(code -> !list.invites().containsKey(code));
    }

    private Result end(List<Amendment> amendments, boolean closeAgain) {
        var notCounted = Stream.concat(closeAgain ? close.stream() : Stream.empty(), later.stream())
                .toList();
        return new Result(before.read(list, notCounted), amendments);
    }

    private List<Join> joins(Predicate<Join> which) {
        return before.joins().stream().filter(which).toList();
    }

    private boolean isLater(Join join) {
        return join.at().isAfter(list.until().plus(LATE));
    }
}
