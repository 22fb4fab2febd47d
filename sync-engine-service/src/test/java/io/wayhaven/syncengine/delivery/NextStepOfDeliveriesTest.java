package io.wayhaven.syncengine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.punishment.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
