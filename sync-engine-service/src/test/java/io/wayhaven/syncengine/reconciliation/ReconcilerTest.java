package io.wayhaven.syncengine.reconciliation;

import static io.wayhaven.syncengine.reconciliation.Standings.ELSEWHERE;
import static io.wayhaven.syncengine.reconciliation.Standings.HERE;
import static io.wayhaven.syncengine.reconciliation.Standings.ban;
import static io.wayhaven.syncengine.reconciliation.Standings.banElsewhere;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import io.wayhaven.syncengine.reconciliation.Participant.Knowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private final FakeReconciliationBook book = new FakeReconciliationBook();
    private final List<Findings> observed = new ArrayList<>();
    private Policies policies = Policies.USUAL;

    @Test
    void nothingIsDoneWhileNothingIsDue() {
        assertThat(round()).isFalse();
        assertThat(book.finished).isEmpty();
    }

    @Test
    void aScheduledRunMendsWhatNobodyDidOnPurpose() {
        network(Knowledge.KNOWN, true);
        missing(3);
        liftedHere(200);
        run(Mode.SCHEDULED, null);

        assertThat(round()).isTrue();

        assertThat(book.mended)
                .extracting(Difference::cause)
                .containsOnly(DriftCause.NEVER_SYNCED)
                .hasSize(3);
        assertThat(observed)
                .singleElement()
                .satisfies(found -> assertThat(found.counts())
                        .containsExactly(
                                new DriftCount(DriftCause.NEVER_SYNCED, 3, 3),
                                new DriftCount(DriftCause.LIFTED_LOCALLY, 1, 0)));
        assertThat(book.finished).isEqualTo(observed);
    }

    @Test
    void whereItIsMuchAtOnceTheRestWaitsForSomebody() {
        network(Knowledge.KNOWN, true);
        missing(9);
        run(Mode.SCHEDULED, null);

        round();

        assertThat(book.mended).hasSize(5);
        assertThat(book.finished.getFirst().total()).isEqualTo(9);
    }

    @Test
    void aGuildSetsWhatBecomesOfItsDifferences() {
        policies = new Policies(
                Map.of(DriftCause.NEVER_SYNCED, DriftPolicy.REPORT, DriftCause.LIFTED_LOCALLY, DriftPolicy.FIX));
        network(Knowledge.KNOWN, true);
        missing(3);
        liftedHere(200);
        run(Mode.SCHEDULED, null);

        round();

        assertThat(book.mended)
                .singleElement()
                .satisfies(mended -> assertThat(mended.cause()).isEqualTo(DriftCause.LIFTED_LOCALLY));
        assertThat(book.finished.getFirst().total()).isEqualTo(4);
    }

    @Test
    void aBackupIsMendedOnlyWhenSomebodyAsks() {
        network(Knowledge.KNOWN, false);
        missing(2);
        run(Mode.SCHEDULED, null);
        run(Mode.FIX, null);

        round();
        assertThat(book.mended).isEmpty();
        round();

        assertThat(book.mended).hasSize(2);
    }

    @Test
    void aCheckAndADryRunChangeNothing() {
        network(Knowledge.KNOWN, true);
        missing(9);
        run(Mode.CHECK, null);
        run(Mode.DRY_RUN, null);

        round();
        round();

        assertThat(book.mended).isEmpty();
        assertThat(book.finished).extracting(Findings::mended).containsExactly(0, 9);
    }

    @Test
    void aCauseThatIsAskedForIsMendedWhateverThePolicySays() {
        network(Knowledge.KNOWN, true);
        missing(2);
        liftedHere(200);
        book.strays.add(new Stray(new UserId(300), Set.of(HERE), Set.of(ELSEWHERE)));
        run(Mode.FIX, DriftCause.UNKNOWN_MANUAL);

        round();

        assertThat(book.mended)
                .containsExactly(new Difference(DriftCause.UNKNOWN_MANUAL, HERE, new UserId(300), null, HERE, null));
        assertThat(book.finished.getFirst().total()).isEqualTo(4);
    }

    @Test
    void aGuildOfWhichNothingIsKnownIsLeftOut() {
        network(Knowledge.BEING_READ, true);
        missing(2);
        book.strays.add(new Stray(new UserId(300), Set.of(ELSEWHERE), Set.of()));
        run(Mode.FIX, null);

        round();

        assertThat(book.finished.getFirst().total()).isZero();
        assertThat(book.finished.getFirst().compared()).isEqualTo(1);
    }

    @Test
    void mutesAndTimeoutsAreComparedAsBansAre() {
        for (var aspect : Aspect.values()) {
            network(aspect, Knowledge.KNOWN, true);
            liftedHere(aspect, 200);
        }
        run(Mode.FIX, DriftCause.LIFTED_LOCALLY);

        round();

        assertThat(book.mendedAspects).containsExactly(Aspect.BAN, Aspect.MUTE, Aspect.TIMEOUT);
        assertThat(book.finished.getFirst().found())
                .extracting(Found::aspect)
                .containsExactlyInAnyOrder(Aspect.values());
        assertThat(book.finished.getFirst().counts()).containsExactly(new DriftCount(DriftCause.LIFTED_LOCALLY, 3, 3));
    }

    @Test
    void whereMembersAreNotKnownOnlyBansAreCompared() {
        network(Aspect.BAN, Knowledge.KNOWN, true);
        network(Aspect.MUTE, Knowledge.BEING_READ, true);
        network(Aspect.TIMEOUT, Knowledge.BEING_READ, true);
        liftedHere(Aspect.MUTE, 200);
        run(Mode.CHECK, null);

        round();

        assertThat(book.finished.getFirst().total()).isZero();
        assertThat(book.finished.getFirst().membersUnknown()).isEqualTo(1);
        assertThat(book.finished.getFirst().compared()).isEqualTo(2);
    }

    @Test
    void whoLosesTheRunLeavesItsEndToTheOther() {
        network(Knowledge.KNOWN, true);
        missing(9);
        run(Mode.FIX, null);
        book.steps = 2;

        round();

        assertThat(book.finished).isEmpty();
        assertThat(observed).isEmpty();
    }

    private boolean round() {
        var reconciler = new Reconciler(book, (run, findings) -> observed.add(findings), 5);
        return reconciler.round().toCompletableFuture().join();
    }

    private void run(Mode mode, @Nullable DriftCause only) {
        book.due.add(new Run(1, 1, HERE, mode, only, null, Instant.EPOCH));
    }

    private void network(Knowledge here, boolean unasked) {
        network(Aspect.BAN, here, unasked);
    }

    private void network(Aspect aspect, Knowledge here, boolean unasked) {
        book.participants.put(
                aspect,
                List.of(
                        new Participant(
                                ELSEWHERE, "Main", Knowledge.KNOWN, true, Policies.USUAL, Set.of(HERE), Set.of(HERE)),
                        new Participant(HERE, "Child", here, unasked, policies, Set.of(ELSEWHERE), Set.of(ELSEWHERE))));
    }

    private void missing(int people) {
        LongStream.range(100, 100 + people)
                .forEach(user -> add(
                        Aspect.BAN,
                        new Standing(HERE, new UserId(user), null, banElsewhere(1), false, null, Instant.EPOCH)));
    }

    private void liftedHere(long user) {
        liftedHere(Aspect.BAN, user);
    }

    private void liftedHere(Aspect aspect, long user) {
        add(
                aspect,
                new Standing(
                        HERE,
                        new UserId(user),
                        ban(1, Carrying.DONE),
                        banElsewhere(1),
                        false,
                        null,
                        Instant.parse("2026-11-21T10:00:00Z")));
    }

    private void add(Aspect aspect, Standing standing) {
        book.standings
                .computeIfAbsent(aspect, first -> new HashMap<>())
                .computeIfAbsent(standing.guild(), guild -> new ArrayList<>())
                .add(standing);
    }
}
