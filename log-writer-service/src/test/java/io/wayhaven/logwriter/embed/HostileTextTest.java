package io.wayhaven.logwriter.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "**bold** ~~gone~~ ||secret|| ¦ \\*\\*bold\\*\\* \\~\\~gone\\~\\~ \\|\\|secret\\|\\|",
                "[click](https://evil.example) ¦ \\[click\\]\\(https:\\//evil.example\\)",
                "<t:1:R> <:emoji:1> ¦ \\<t:1:R\\> \\<:emoji:1\\>",
                "`code` ¦ \\`code\\`",
                "# heading ¦ \\# heading",
                "- item ¦ \\- item",
                "12. item ¦ 12\\. item",
                "a-b 1.5 ¦ a-b 1.5",
                "back\\slash ¦ back\\\\slash",
            })
    void showsMarkdownAsItWasTyped(String typed, String escaped) {
        assertThat(HostileText.markdown(typed, 1000)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@everyone", "@here", "<@123>", "<@&123>", "<#123>"})
    void defusesMentions(String mention) {
        assertThat(HostileText.markdown(mention, 1000))
                .doesNotContain("@everyone", "@here", "<@1")
                .doesNotContainPattern("(^|[^\\\\])<");
    }

    @Test
    void takesOutWhatIsInvisible() {
        assertThat(HostileText.markdown("a\u202eb\u0000c\u200bd\u001b[31m\ne", 1000))
                .isEqualTo("abcd\\[31m\ne");
        assertThat(HostileText.plain("a\r\nb\tc\u2066", 1000)).isEqualTo("a  b c");
    }

    @Test
    void keepsEmojisThatAreJoined() {
        assertThat(HostileText.markdown("👩\u200d👩\u200d👧", 1000)).isEqualTo("👩\u200d👩\u200d👧");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "*", "😀", "_\n"})
    void saysHowMuchItLeavesOut(String unit) {
        var text = unit.repeat(3000);

        var shortened = HostileText.markdown(text, 1024);

        assertThat(shortened.length()).isBetween(950, 1024);
        assertThat(shortened).matches("(?s).*… [1-5],\\d{3} more characters").doesNotContain("\ufffd");
        int shown = (int) shortened
                .substring(0, shortened.indexOf('…'))
                .codePoints()
                .filter(c -> c != '\\')
                .count();
        int all = text.codePointCount(0, text.length());
        assertThat(shortened).endsWith(HostileText.leftOut(all - shown));
    }

    @Test
    void leavesWhatFitsAlone() {
        assertThat(HostileText.markdown("x".repeat(1024), 1024)).hasSize(1024).doesNotContain("…");
    }
}
