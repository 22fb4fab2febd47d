package io.wayhaven.syncengine.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void theOrderOfRowsDoesNotMatter() {
        var comparison = new Comparison(Projection.EXPIRY);

        assertThat(comparison.add(List.of(row("1", "a"), row("2", "b")), List.of(row("2", "b"), row("1", "a"))))
                .isEmpty();

        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.lines().getFirst()).isEqualTo("expiry         equal");
        assertThat(sum(comparison, 1)).matches("[0-9a-f]{32}").isEqualTo(sum(comparison, 2));
    }

    @Test
    void whatDiffersIsToldRowByRowWithoutLettingTextsAtTheTerminal() {
        var comparison = new Comparison(Projection.EXPIRY);

        var differences = comparison.add(
                List.of(row("1", "a"), row("2", "\u001b[31mb"), row("4", "d")),
                List.of(row("2", null), row("3", "c"), row("4", "d")));

        assertThat(differences)
                .containsExactly(
                        new Difference.Unexplained(row("1", "a")),
                        new Difference.Changed(row("2", "\u001b[31mb"), row("2", null)),
                        new Difference.Missing(row("3", "c")));
        assertThat(comparison.isEqual()).isFalse();
        assertThat(sum(comparison, 1)).isNotEqualTo(sum(comparison, 2));
        assertThat(comparison.lines())
                .contains(
                        "expiry         3 rows differ",
                        "  case_number=1: in the table, but in no fact",
                        "  case_number=2: due_at is \"?[31mb\", the facts say nothing",
                        "  case_number=3: missing in the table");
    }

    @Test
    void onlyTheFirstDifferencesAreTold() {
        var comparison = new Comparison(Projection.EXPIRY);
        for (var number = 1; number <= 8; number++) {
            comparison.add(List.of(row(Integer.toString(number), "a")), List.of());
        }

        assertThat(comparison.lines()).hasSize(9).last().isEqualTo("  and 3 more");
    }

    @Test
    void aChecksumTellsNothingFromAnEmptyTextAndWhereValuesEnd() {
        assertThat(sum(List.of(row("1", null)))).isNotEqualTo(sum(List.of(row("1", ""))));
        assertThat(sum(List.of(row("1", "23")))).isNotEqualTo(sum(List.of(row("12", "3"))));
        assertThat(sum(List.of())).isEqualTo("0".repeat(32));
    }

    @Test
    void aReportSaysWhatWasDone() {
        var different = new Comparison(Projection.EXPIRY);
        different.add(List.of(row("1", "a")), List.of());

        assertThat(ReplayReport.of(3, true, List.of(different)))
                .returns(false, ReplayReport::equal)
                .returns(false, ReplayReport::replaced);
        assertThat(ReplayReport.of(3, false, List.of(different)).lines())
                .startsWith("3 facts")
                .endsWith("The rows that differed have been replaced by what the facts tell.");
        assertThat(ReplayReport.of(3, false, List.of(new Comparison(Projection.EXPIRY))))
                .returns(true, ReplayReport::equal)
                .returns(false, ReplayReport::replaced);
    }

    private static String sum(List<ProjectedRow> rows) {
        var comparison = new Comparison(Projection.EXPIRY);
        comparison.add(rows, rows);
        return sum(comparison, 1);
    }

    private static String sum(Comparison comparison, int line) {
        return comparison.lines().get(line).replaceFirst(".* ", "");
    }

    private static ProjectedRow row(String number, @Nullable String due) {
        return ProjectedRow.of(Projection.EXPIRY, number, due);
    }
}
