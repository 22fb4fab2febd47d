package io.wayhaven.systemtests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever checks is checked first. */
class ComparisonTest {

    private static final Position FIRST = new Position(0, "a", 1);
    private static final Position SECOND = new Position(0, "a", 2);
    private static final Position OF_ANOTHER_SESSION = new Position(0, "b", 1);
    private static final Position OF_ANOTHER_SHARD = new Position(1, "a", 1);

    @Test
    void findsNothingWhereOrderIsTheOnlyDifference() {
        assertThat(Comparison.of(List.of(FIRST, SECOND), List.of(SECOND, FIRST)))
                .isEqualTo(new Comparison(List.of(), List.of(), List.of()));
    }

    @Test
    void findsWhatIsLost() {
        assertThat(Comparison.of(List.of(FIRST, SECOND), List.of(FIRST)).lost()).containsExactly(SECOND);
    }

    @Test
    void findsWhatIsStoredTwice() {
        assertThat(Comparison.of(List.of(FIRST, SECOND), List.of(FIRST, SECOND, FIRST))
                        .doubled())
                .containsExactly(FIRST);
    }

    @Test
    void findsWhatNobodySent() {
        assertThat(Comparison.of(List.of(FIRST), List.of(FIRST, OF_ANOTHER_SESSION, OF_ANOTHER_SHARD))
                        .invented())
                .containsExactlyInAnyOrder(OF_ANOTHER_SESSION, OF_ANOTHER_SHARD);
    }
}
