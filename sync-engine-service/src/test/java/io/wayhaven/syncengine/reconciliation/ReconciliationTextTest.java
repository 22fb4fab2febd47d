package io.wayhaven.syncengine.reconciliation;

import static io.wayhaven.syncengine.reconciliation.Standings.ELSEWHERE;
import static io.wayhaven.syncengine.reconciliation.Standings.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import io.wayhaven.syncengine.reconciliation.Participant.Knowledge;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconciliationTextTest {

    private static final Participant MAIN =
            new Participant(ELSEWHERE, "Main", Knowledge.KNOWN, true, Policies.USUAL, Set.of(), Set.of());
    private static final Participant CHILD =
            new Participant(HERE, "*Child*", Knowledge.KNOWN, true, Policies.USUAL, Set.of(), Set.of());

    @Test
    void aCheckTellsWhatDiffersWhereAndWhy() {
        var text = text(Mode.CHECK, found(214, 0));

        assertThat(text)
                .isEqualTo("Compared 2 of 2 linked servers with what was decided: **214 differences**."
                        + "\n•  \\*Child\\*: 214 bans from before the link, such as `7`"
                        + "\nSee what mending would do with `/reconcile fix`.");
    }

    @Test
    void aDryRunTellsHowMuchWhereAndHowLong() {
        assertThat(text(Mode.DRY_RUN, found(214, 214)))
                .contains(
                        "**214 differences**. Mending 214 of them would take **214 actions** in 1 server, about 2 minutes.",
                        "Nothing was changed.",
                        "Do it with `/reconcile fix dry-run:False`.");
    }

    @Test
    void whatNobodyMendsByItselfIsMendedByItsCause() {
        assertThat(text(Mode.DRY_RUN, found(3, 0))).contains("give the option `cause`");
    }

    @Test
    void oneIsOne() {
        assertThat(text(Mode.FIX, found(1, 1)))
                .startsWith(
                        "Compared 2 of 2 linked servers with what was decided: **1 difference**. 1 action is on the way to 1 server; that takes about 1 second.");
    }

    @Test
    void guildsThatCouldNotBeReadAreNamedWithARemedy() {
        var closed = new Participant(HERE, "Shut", Knowledge.CLOSED, true, Policies.USUAL, Set.of(), Set.of());

        assertThat(text(Mode.CHECK, new Findings(List.of(MAIN, closed), 0, List.of())))
                .contains(
                        "Compared 1 of 2",
                        "no differences",
                        "Shut: the bot may not read its bans. Give it the Ban Members");
    }

    @Test
    void mutesAndTimeoutsAreCalledSo() {
        var found = new Findings(
                List.of(MAIN, CHILD),
                1,
                List.of(
                        new Found(CHILD, Aspect.MUTE, DriftCause.FAILED, 2, 0, List.of(new UserId(7))),
                        new Found(CHILD, Aspect.TIMEOUT, DriftCause.LIFTED_LOCALLY, 1, 0, List.of(new UserId(8))),
                        new Found(CHILD, Aspect.TIMEOUT, DriftCause.MOVED_LOCALLY, 1, 0, List.of(new UserId(9)))));

        assertThat(text(Mode.CHECK, found))
                .contains(
                        "\n…  Of 1 server the members are not known",
                        "\n•  \\*Child\\*: 2 mutes that failed, such as `7`",
                        "\n•  \\*Child\\*: 1 timeout lifted there, such as `8`",
                        "\n•  \\*Child\\*: 1 timeout moved to another end there, such as `9`");
    }

    @Test
    void whoIsLinkedWithNobodyIsToldSo() {
        assertThat(text(Mode.CHECK, new Findings(List.of(), 0, List.of()))).contains("linked with no other");
    }

    @Test
    void aSummaryFitsALine() {
        assertThat(ReconciliationText.summary(List.of())).isEqualTo("no differences");
        assertThat(ReconciliationText.summary(List.of(
                        new DriftCount(DriftCause.FAILED, 3, 2), new DriftCount(DriftCause.UNKNOWN_MANUAL, 1, 0))))
                .isEqualTo("3 that failed (2 mended), 1 known to no case");
    }

    private static Findings found(int count, int mended) {
        return new Findings(
                List.of(MAIN, CHILD),
                0,
                List.of(new Found(CHILD, Aspect.BAN, DriftCause.NEVER_SYNCED, count, mended, List.of(new UserId(7)))));
    }

    private static String text(Mode mode, Findings findings) {
        return ReconciliationText.of(new Run(1, 1, HERE, mode, null, null, Instant.EPOCH), findings);
    }
}
