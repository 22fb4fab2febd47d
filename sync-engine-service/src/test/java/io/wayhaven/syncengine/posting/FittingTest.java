package io.wayhaven.syncengine.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.post.Embed;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittingTest {

    @Test
    void whatFitsStaysAsItIs() {
        var embeds = List.of(Embeds.ofLength(3000), Embeds.ofLength(3000));

        assertThat(Fitting.fit(embeds)).isEqualTo(embeds);
    }

    @Test
    void theLongestIsShortenedFirst() {
        var embeds = Fitting.fit(List.of(Embeds.ofLength(100), Embeds.ofLength(4000), Embeds.ofLength(2500)));

        assertThat(embeds.getFirst().length()).isEqualTo(100);
        assertThat(embeds.get(1).description()).hasSize(2001).endsWith("x…");
        assertThat(embeds.get(2).length()).isEqualTo(2500);
    }

    @Test
    void tenOfTheLongestFitToo() {
        var longest = new Embed(
                "t".repeat(256),
                "😀".repeat(700),
                null,
                0,
                "a".repeat(256),
                List.of(new Embed.Field("n".repeat(256), "v".repeat(1024), false)),
                "f".repeat(2048),
                null);

        var embeds = Fitting.fit(Collections.nCopies(10, longest));

        assertThat(embeds.stream().mapToInt(Embed::length).sum()).isLessThanOrEqualTo(Embed.TOTAL);
        assertThat(embeds).allSatisfy(embed -> {
            assertThat(embed.title()).hasSize(256);
            assertThat(String.valueOf(embed.description()).codePoints())
                    .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        });
    }
}
