package io.wayhaven.logwriter.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void dropsWhatTurnsOrHidesText() {
        assertThat(CleanText.of("a\u202Eb\u2066c\u200Bd\uFEFFe\u001B[31mf", 100))
                .isEqualTo("abcde[31mf");
    }

    @Test
    void putsEverythingOnOneLine() {
        assertThat(CleanText.of(" a\r\n\tb\u2028c  d\n", 100)).isEqualTo("a b c d");
    }

    @Test
    void leavesEmojisWhole() {
        assertThat(CleanText.of("👩\u200D🚀 é ü 漢", 100)).isEqualTo("👩\u200D🚀 é ü 漢");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(CleanText.of("🔥🔥🔥", 2)).isEqualTo("🔥🔥…");
        assertThat(CleanText.of("🔥🔥", 2)).isEqualTo("🔥🔥");
    }

    @Test
    void mendsHalfCharacters() {
        assertThat(CleanText.of("a\uD83Db", 100)).isEqualTo("a\uFFFDb");
    }
}
