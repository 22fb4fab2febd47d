package io.wayhaven.logwriter.ingest;

import static io.wayhaven.logwriter.ingest.Entries.entries;
import static io.wayhaven.logwriter.ingest.Entries.entry;
import static io.wayhaven.logwriter.ingest.Entries.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AdmissionTest {

    private static final MarkKey A = new MarkKey(0, 0, "a");

    @Test
    void admitsWhatIsPastTheMark() {
        var admission = Admission.of(Map.of(A, 3L), entries("a", 2, 3, 4, 7));

        assertThat(sequences(admission.fresh())).containsExactly(4L, 7L);
        assertThat(admission.duplicates()).isEqualTo(2);
        assertThat(admission.advanced()).containsExactly(Map.entry(A, 7L));
    }

    @Test
    void admitsOnceWhatABatchHoldsTwice() {
        var admission = Admission.of(Map.of(A, -1L), entries("a", 1, 2, 3, 2, 3, 4, 4));

        assertThat(sequences(admission.fresh())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(admission.duplicates()).isEqualTo(3);
    }

    @Test
    void admitsTheGapRecordBeforeASession() {
        var admission = Admission.of(Map.of(A, Admission.NOTHING_STORED), entries("a", 0, 1, 0));

        assertThat(sequences(admission.fresh())).containsExactly(0L, 1L);
    }

    @Test
    void movesNoMarkWhenNothingIsNew() {
        var admission = Admission.of(Map.of(A, 9L), entries("a", 8, 9));

        assertThat(admission.fresh()).isEmpty();
        assertThat(admission.advanced()).isEmpty();
    }

    @Test
    void keepsSessionsAndPartitionsApart() {
        var batch = List.of(entry(0, "a", 5), entry(0, "b", 5), entry(1, "a", 5));

        var admission = Admission.of(Map.of(A, 5L), batch);

        assertThat(admission.fresh()).containsExactly(batch.get(1), batch.get(2));
        assertThat(admission.advanced()).containsOnlyKeys(new MarkKey(0, 0, "b"), new MarkKey(1, 0, "a"));
    }
}
