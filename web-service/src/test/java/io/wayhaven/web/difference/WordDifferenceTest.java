package io.wayhaven.web.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the ferry leaves at nine | the ferry leaves at ten | the ferry leaves at [-nine][+ten]
                    see you                  | see you, all            | see you[+, all]
                    wait, what               | what                    | [-wait, ]what
                    naïve café               | naïve cafés             | naïve [-café][+cafés]
                    same                     | same                    | same
                    ''                       | new                     | [+new]
                    gone                     | ''                      | [-gone]
                    """)
    void marksWhatBecameOfAText(String before, String after, String expected) {
        assertThat(marked(before, after)).isEqualTo(expected);
    }

    @Test
    void bothTextsCanBeReadFromIt() {
        var before = "line one\nline two 👍\n  indented " + "x".repeat(4000);
        var after = "line one\nline 2 👎\n\tindented " + "y".repeat(4000);

        var pieces = WordDifference.of(before, after);

        assertThat(pieces.stream()
                        .filter(piece -> !(piece instanceof Piece.Added))
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(pieces.stream()
                        .filter(piece -> !(piece instanceof Piece.Removed))
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    private static String marked(String before, String after) {
        return WordDifference.of(before, after).stream()
                .map(piece -> switch (piece) {
                    case Piece.Same(String text) -> text;
                    case Piece.Removed(String text) -> "[-" + text + "]";
                    case Piece.Added(String text) -> "[+" + text + "]";
                })
                .collect(Collectors.joining());
    }
}
