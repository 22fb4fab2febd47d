package io.wayhaven.contracts.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KindFilterTest {

    @Test
    void withoutInclusionsEverythingPasses() {
        assertThat(KindFilter.ALL.passes("member.ban", "moderation")).isTrue();
    }

    @Test
    void withInclusionsNothingElsePasses() {
        var filter = new KindFilter(List.of("moderation"), List.of());

        assertThat(filter.passes("member.ban", "moderation")).isTrue();
        assertThat(filter.passes("voice.join", "voice")).isFalse();
    }

    @Test
    void anExclusionWins() {
        var filter = new KindFilter(List.of("moderation"), List.of("member.ban"));

        assertThat(filter.passes("member.ban", "moderation")).isFalse();
        assertThat(filter.passes("member.kick", "moderation")).isTrue();
    }
}
