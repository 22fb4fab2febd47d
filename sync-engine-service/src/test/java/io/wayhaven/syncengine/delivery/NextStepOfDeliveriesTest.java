package io.wayhaven.syncengine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.punishment.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepOfDeliveriesTest {

    @Test
    void aNewDeliveryIsCarriedOut() {
        assertThat(NextStep.of(Tasks.of(Action.BAN).task())).isEqualTo(new NextStep.Act());
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryStatus.class,
            names = {"APPLIED", "ALREADY_IN_PLACE", "SKIPPED", "REFUSED", "GAVE_UP", "SUPERSEDED"})
    void aSettledDeliveryIsLeftAlone(DeliveryStatus status) {
        assertThat(NextStep.of(Tasks.of(Action.BAN).with(status, 1).task())).isEqualTo(new NextStep.Leave());
    }

    @Test
    void aNewerDecisionOvertakes() {
        assertThat(NextStep.of(Tasks.of(Action.BAN).desired(8).task()))
                .isEqualTo(new NextStep.Settle(new Outcome.Superseded()));
    }

    @Test
    void inDoubtTheStateIsReadFirst() {
        assertThat(NextStep.of(
                        Tasks.of(Action.BAN).with(DeliveryStatus.CALLING, 1).task()))
                .isEqualTo(new NextStep.Look(new Outcome.Applied()));
    }

    @Test
    void whereItSeemsDoneTheStateIsReadFirst() {
        assertThat(NextStep.of(Tasks.of(Action.BAN).known(Action.BAN).task()))
                .isEqualTo(new NextStep.Look(new Outcome.AlreadyInPlace()));
        assertThat(NextStep.of(Tasks.of(Action.BAN).known(Action.UNBAN).task())).isEqualTo(new NextStep.Act());
    }

    @Test
    void withoutTheBotNothingIsCalled() {
        assertThat(NextStep.of(Tasks.of(Action.BAN).absent().task()))
                .isInstanceOfSatisfying(
                        NextStep.Settle.class,
                        settle -> assertThat(settle.outcome())
                                .isInstanceOfSatisfying(
                                        Outcome.Refused.class,
                                        refused -> assertThat(refused.reason()).contains("not in Guild 10")));
    }

    @ParameterizedTest(name = "{0} with granted {1} and denied {2}: forbidden {3}")
    @CsvSource({
        "BAN, , 0, false",
        "BAN, 4, 0, false",
        "BAN, 8, 0, false",
        "UNBAN, 2, 0, true",
        "BAN, 4, 4, true",
        "KICK, 2, 4, false",
        "TIMEOUT, 6, 0, true",
        "WARN, 0, 0, false"
    })
    void whatTheBotMayNotDoIsNotTried(Action action, @Nullable Long granted, long denied, boolean forbidden) {
        var step = NextStep.of(Tasks.of(action).task(new BotRights(granted, denied)));

        assertThat(step instanceof NextStep.Forbid).isEqualTo(forbidden);
    }

    @Test
    void whatIsOverNeedsNoPermission() {
        var rights = new BotRights(0L, 0);

        assertThat(NextStep.of(Tasks.of(Action.BAN).desired(8).task(rights))).isInstanceOf(NextStep.Settle.class);
        assertThat(NextStep.of(
                        Tasks.of(Action.BAN).with(DeliveryStatus.APPLIED, 1).task(rights)))
                .isInstanceOf(NextStep.Leave.class);
    }
}
