package io.wayhaven.contracts.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTemplateTest {

    private static final SentenceTemplate BAN = SentenceTemplate.parse("{actor} banned {target}[: {reason}]");

    static List<EventKind> kinds() {
        return Kinds.all();
    }

    @Test
    void putsEveryKnownValueInItsPlace() {
        assertThat(BAN.fill(value -> true))
                .containsExactly(
                        value(Placeholder.ACTOR),
                        words(" banned "),
                        value(Placeholder.TARGET),
                        words(": "),
                        value(Placeholder.REASON));
    }

    @Test
    void dropsASegmentWhoseValueIsUnknown() {
        assertThat(BAN.fill(Set.of(Placeholder.ACTOR, Placeholder.TARGET)::contains))
                .containsExactly(value(Placeholder.ACTOR), words(" banned "), value(Placeholder.TARGET));
    }

    @Test
    void dropsASegmentOfWhichOneOfTwoValuesIsUnknown() {
        var template = SentenceTemplate.parse("It moved[ from {from} to {to}]");

        assertThat(template.fill(Set.of(Placeholder.FROM)::contains)).containsExactly(words("It moved"));
    }

    @Test
    void saysSomeoneWhereTheActorIsUnknown() {
        assertThat(BAN.fill(Set.of(Placeholder.TARGET)::contains))
                .containsExactly(words("Someone banned "), value(Placeholder.TARGET));
        assertThat(BAN.fill(value -> false)).containsExactly(words("Someone banned someone"));
    }

    @Test
    void beginsWithACapitalEvenIfItsBeginningIsDropped() {
        var template = SentenceTemplate.parse("[In {channel} ]everything is quiet");

        assertThat(template.fill(value -> false)).containsExactly(words("Everything is quiet"));
    }

    @Test
    void namesItsPlaceholders() {
        assertThat(BAN.placeholders()).containsExactly(Placeholder.ACTOR, Placeholder.TARGET, Placeholder.REASON);
    }

    @Test
    void isWhatItsTextIs() {
        assertThat(BAN)
                .isEqualTo(SentenceTemplate.parse(BAN.text()))
                .hasSameHashCodeAs(SentenceTemplate.parse(BAN.text()))
                .hasToString("{actor} banned {target}[: {reason}]")
                .isNotEqualTo(SentenceTemplate.parse("{actor} banned {target}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                        | 0  | nothing that is always said
            [{actor}]                 | 0  | nothing that is always said
            a {actor                  | 2  | '{' without '}'
            a } b                     | 2  | '}' without '{'
            a {nobody}                | 2  | unknown placeholder {nobody}
            a {ACTOR}                 | 2  | unknown placeholder {ACTOR}
            a {}                      | 2  | unknown placeholder {}
            a {{actor}}               | 2  | unknown placeholder {{actor}
            a [b {actor}              | 2  | '[' without ']'
            a ] b                     | 2  | ']' without '['
            a [b [{actor}]]           | 5  | '[' within '['
            a [b]                     | 2  | a segment without placeholder
            a []                      | 2  | a segment without placeholder
            """)
    void saysWhatIsWrongWithATemplateAndWhere(String template, int position, String problem) {
        assertThatExceptionOfType(MalformedTemplateException.class)
                .isThrownBy(() -> SentenceTemplate.parse(template))
                .withMessage(problem + " at position " + (position + 1) + " of \"" + template + "\"")
                .satisfies(malformed -> assertThat(malformed.position()).isEqualTo(position));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everySentenceReadsWellWithNothingKnownAndWithEverythingKnown(EventKind kind) {
        assertThat(text(kind.sentence().fill(value -> false)))
                .matches("[A-Z].*[a-z]")
                .doesNotContain("  ");
        assertThat(text(kind.sentence().fill(value -> true)))
                .matches("[A-Z«].*[a-z»)]")
                .doesNotContain("  ", "»«");
    }

    private static String text(List<TemplatePart> parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(
                    switch (part) {
                        case TemplatePart.Words words -> words.text();
                        case TemplatePart.Value value ->
                            "«" + value.placeholder().key() + "»";
                    });
        }
        return text.toString();
    }

    private static TemplatePart words(String text) {
        return new TemplatePart.Words(text);
    }

    private static TemplatePart value(Placeholder placeholder) {
        return new TemplatePart.Value(placeholder);
    }
}
