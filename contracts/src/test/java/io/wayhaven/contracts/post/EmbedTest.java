package io.wayhaven.contracts.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedTest {

    @Test
    void countsEverythingThatDiscordCounts() {
        var embed = new Embed("12", "345", null, 0, "6789", List.of(new Embed.Field("a", "bc", true)), "d", null);

        assertThat(embed.length()).isEqualTo(2 + 3 + 4 + 3 + 1);
    }

    @ParameterizedTest
    @CsvSource({"257, 0, 0, title", "0, 4097, 0, description", "0, 0, 2049, footer"})
    void namesThePartThatIsTooLong(int title, int description, int footer, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Embed(
                        "t".repeat(title), "d".repeat(description), null, 0, null, List.of(), "f".repeat(footer), null))
                .withMessageContaining(part);
    }

    @Test
    void refusesMoreThanDiscordTakesAltogether() {
        var field = new Embed.Field("n", "v".repeat(1000), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Embed(null, null, null, 0, null, Collections.nCopies(6, field), null, null))
                .withMessageContaining("6000");
    }

    @Test
    void refusesAFieldWithoutValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Embed.Field("name", " ", false));
    }
}
