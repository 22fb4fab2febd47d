package io.wayhaven.logwriter.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DifferenceTest {

    @Test
    void marksWords() {
        assertThat(Difference.of("meet at noon today", "meet at six today", 1024))
                .isEqualTo("meet at ~~noon~~ **six** today");
        assertThat(Difference.of("hello", "hello there", 1024))
                .contains("hello")
                .contains("**there**");
        assertThat(Difference.of("hello you there", "hello there", 1024)).isEqualTo("hello ~~you~~ there");
    }

    @Test
    void escapesWhatPeopleWrote() {
        assertThat(Difference.of("a *b* c", "a [x](y) c", 1024)).isEqualTo("a ~~\\*b\\*~~ **\\[x\\]\\(y\\)** c");
    }

    @Test
    void leavesOutWhatStayedTheSame() {
        var words = IntStream.range(0, 300).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        var difference = Difference.of(words + " old", words + " new", 1024);

        assertThat(difference)
                .startsWith("… ")
                .contains("word299 ~~old~~ **new**")
                .doesNotContain("word100 ");
    }

    @Test
    void staysWithinItsLimit() {
        var before = IntStream.range(0, 400).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var after = IntStream.range(0, 400)
                .mapToObj(i -> i % 3 == 0 ? "**" + i : "a" + i)
                .collect(Collectors.joining(" "));

        assertThat(Difference.of(before, after, 1024))
                .hasSizeLessThanOrEqualTo(1024)
                .endsWith("more differences");
        assertThat(Difference.of("x".repeat(4000), "y".repeat(4000), 1024))
                .hasSizeLessThanOrEqualTo(1024)
                .contains("more characters");
    }
}
