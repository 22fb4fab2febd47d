package io.wayhaven.syncengine.posting;

import static io.wayhaven.syncengine.posting.Embeds.ofLength;
import static io.wayhaven.syncengine.posting.Embeds.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.post.PostButton;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    private static final int STORM = 50;

    @Test
    void aMessageShowsUpToTenEmbeds() {
        var plan = BatchPlan.of(queue(11, 10), 30, STORM);

        assertThat(plan.shown()).extracting(Waiting::sequence).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(plan.counted()).isZero();
        assertThat(plan.isFull(30)).isTrue();
    }

    @Test
    void andUpToSixThousandCharactersWithoutLeavingOneOut() {
        var head = List.of(
                new Waiting(0, ofLength(3000), Shape.TOGETHER),
                new Waiting(1, ofLength(3000), Shape.TOGETHER),
                new Waiting(2, ofLength(1), Shape.TOGETHER));

        var plan = BatchPlan.of(head, 3, STORM);

        assertThat(plan.shown()).extracting(Waiting::sequence).containsExactly(0L, 1L);
        assertThat(plan.isFull(3)).isTrue();
    }

    @Test
    void aMessageThatShowsAllThatWaitsMayTakeMore() {
        assertThat(BatchPlan.of(queue(3, 10), 3, STORM).isFull(3)).isFalse();
    }

    @Test
    void aQueueThatIsTooLongIsCountedBehindTheFirstNine() {
        var plan = BatchPlan.of(queue(11, 10), 51, STORM);

        assertThat(plan.shown()).hasSize(9);
        assertThat(plan.counted()).isEqualTo(42);
    }

    @Test
    void inAStormThereIsRoomForTheSummaryWhateverIsShown() {
        var plan = BatchPlan.of(queue(11, 2_500), 1_000, STORM);

        assertThat(plan.shown()).hasSize(2);
        assertThat(plan.counted()).isEqualTo(998);
        assertThat(BatchPlan.of(List.of(new Waiting(1, ofLength(4096), Shape.ALONE)), 60, STORM))
                .isEqualTo(new BatchPlan(List.of(), 60));
    }

    @Test
    void buttonsStandUnderAPostThatIsAlone() {
        var button = new PostButton("Approve", true, "wh1:approve:12");
        var alert = new Waiting(1, ofLength(5), Shape.ALONE, List.of(button));

        assertThat(BatchPlan.of(List.of(alert), 1, STORM).buttons()).containsExactly(button);
        assertThat(BatchPlan.of(queue(1, 10), 1, STORM).buttons()).isEmpty();
    }

    @Test
    void whatDiscordRejectedIsTriedAloneThenCounted() {
        var alone = new Waiting(5, ofLength(5), Shape.ALONE);
        var counted = new Waiting(6, ofLength(5), Shape.COUNTED);
        var other = new Waiting(4, ofLength(5), Shape.TOGETHER);

        assertThat(BatchPlan.of(List.of(other, alone, counted), 3, STORM).shown())
                .containsExactly(other);
        assertThat(BatchPlan.of(List.of(alone, counted), 2, STORM)).isEqualTo(new BatchPlan(List.of(alone), 0));
        assertThat(BatchPlan.of(List.of(counted), 1, STORM)).isEqualTo(new BatchPlan(List.of(), 1));
    }
}
