package io.wayhaven.syncengine.reconciliation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes comparisons that are due, one guild after the other. Whoever dies on the way leaves the comparison to the next, which
 * begins anew: what was mended meanwhile differs no longer.
 */
public final class Reconciler {

    private final ReconciliationBook book;
    private final ReconciliationObserver observer;
    private final int mostUnasked;

    /**
     * A reconciler that holds no state of its own.
     *
     * @param mostUnasked how many differences of a guild are mended where nobody asked; the others are reported
     */
    public Reconciler(ReconciliationBook book, ReconciliationObserver observer, int mostUnasked) {
        this.book = book;
        this.observer = observer;
        this.mostUnasked = mostUnasked;
    }

    /** Makes one comparison, and completes with whether there may be more. */
    public CompletionStage<Boolean> round() {
        return book.schedule()
                .thenCompose(scheduled -> book.take())
                .thenCompose(due -> due.map(run -> compare(run).thenApply(compared -> true))
                        .orElseGet(() -> CompletableFuture.completedStage(false)));
    }

    private CompletionStage<Void> compare(Run run) {
        return book.participants(run, Aspect.BAN).thenCompose(all -> {
            var findings = new Findings.Collector(all);
            return compare(run, Aspect.BAN, all, findings)
                    .thenCompose(done -> members(run, Aspect.MUTE, findings))
                    .thenCompose(done -> members(run, Aspect.TIMEOUT, findings))
                    .thenCompose(done -> ifMine(run, () -> finish(run, findings.finished())));
        });
    }

    private CompletionStage<Void> members(Run run, Aspect aspect, Findings.Collector findings) {
        return book.participants(run, aspect).thenCompose(all -> {
            findings.membersUnknown((int) all.stream()
                    .filter(guild -> guild.knowledge() == Participant.Knowledge.BEING_READ)
                    .count());
            return compare(run, aspect, all, findings);
        });
    }

    private CompletionStage<Void> compare(Run run, Aspect aspect, List<Participant> all, Findings.Collector findings) {
        var known = all.stream()
                .filter(guild -> guild.knowledge() == Participant.Knowledge.KNOWN)
                .collect(toMap(Participant::guild, Function.identity()));
        var comparing = new Comparing(run, aspect, known, findings);
        return comparing.guilds(List.copyOf(known.values()).iterator()).thenCompose(done -> comparing.strays(null));
    }

    private CompletionStage<Void> finish(Run run, Findings findings) {
        return book.finish(run, findings).thenRun(() -> observer.finished(run, findings));
    }

    private CompletionStage<Void> ifMine(Run run, Supplier<CompletionStage<Void>> step) {
        return book.keep(run).thenCompose(mine -> mine ? step.get() : CompletableFuture.completedStage(null));
    }

    /** A comparison of one kind of punishment under way. */
    private final class Comparing {

        private final Run run;
        private final Aspect aspect;
        private final Map<GuildId, Participant> known;
        private final Map<GuildId, Set<GuildId>> reach;
        private final Set<GuildId> willing;
        private final Findings.Collector findings;

        Comparing(Run run, Aspect aspect, Map<GuildId, Participant> known, Findings.Collector findings) {
            this.run = run;
            this.aspect = aspect;
            this.known = known;
            this.findings = findings;
            this.reach = known.values().stream()
                    .collect(toMap(
                            Participant::guild,
                            guild -> guild.targets().stream()
                                    .filter(known::containsKey)
                                    .collect(toUnmodifiableSet())));
            this.willing = known.values().stream()
                    .filter(guild ->
                            guild.unaskedAllowed() && guild.policies().of(DriftCause.UNKNOWN_MANUAL) == DriftPolicy.FIX)
                    .map(Participant::guild)
                    .collect(toUnmodifiableSet());
        }

        CompletionStage<Void> guilds(Iterator<Participant> left) {
            return left.hasNext()
                    ? standings(left.next(), null).thenCompose(done -> guilds(left))
                    : CompletableFuture.completedStage(null);
        }

        private CompletionStage<Void> standings(Participant guild, @Nullable UserId after) {
            return ifMine(
                    run,
                    () -> book.standings(aspect, guild, after).thenCompose(page -> {
                        var differences = page.stream()
                                .flatMap(one -> Comparison.of(one).stream())
                                .iterator();
                        return page.isEmpty()
                                ? CompletableFuture.completedStage(null)
                                : take(differences)
                                        .thenCompose(taken ->
                                                standings(guild, page.getLast().user()));
                    }));
        }

        CompletionStage<Void> strays(@Nullable UserId after) {
            return ifMine(
                    run,
                    () -> book.strays(aspect, known.keySet(), after).thenCompose(page -> {
                        var differences = page.stream()
                                .flatMap(stray -> Comparison.of(stray, reach, willing).stream())
                                .iterator();
                        return page.isEmpty()
                                ? CompletableFuture.completedStage(null)
                                : take(differences)
                                        .thenCompose(
                                                taken -> strays(page.getLast().user()));
                    }));
        }

        /** What is not mended goes without waiting; what is, one after the other. */
        private CompletionStage<Void> take(Iterator<Difference> left) {
            while (left.hasNext()) {
                var difference = left.next();
                if (noted(difference) && run.mode().mends()) {
                    return book.mend(run, aspect, difference).thenCompose(mended -> take(left));
                }
            }
            return CompletableFuture.completedStage(null);
        }

        private boolean noted(Difference difference) {
            var guild = Objects.requireNonNull(known.get(difference.guild()));
            var mends = Remedies.mends(run, guild, difference, findings.mendedIn(guild.guild()), mostUnasked);
            findings.add(guild, aspect, difference.cause(), difference.user(), mends);
            return mends;
        }
    }
}
