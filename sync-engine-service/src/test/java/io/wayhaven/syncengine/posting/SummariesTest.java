package io.wayhaven.syncengine.posting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummariesTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final GuildId GUILD = new GuildId(77);

    private final Summaries summaries = new Summaries(Optional.of(URI.create("https://log.example/")));

    @Test
    void aSummaryNamesEachKindWithItsNumber() {
        var counted = new Counted(Map.of("Message deleted", 1400L, "Member left", 12L), START, START.plusSeconds(38));

        var embed = summaries.of(counted, GUILD, true);

        assertThat(embed.title()).isEqualTo("1,412 more entries in 38 s");
        assertThat(embed.description()).isEqualTo("1,400 × Message deleted, 12 × Member left");
        assertThat(embed.url()).isEqualTo("https://log.example/?guild=77");
    }

    @Test
    void aSingleEntryIsNoPlural() {
        var embed = new Summaries(Optional.empty()).of(new Counted(Map.of("Ban", 1L), START, START), GUILD, false);

        assertThat(embed.title()).isEqualTo("1 entry");
        assertThat(embed.url()).isNull();
    }

    @Test
    void rareKindsAreCountedTogether() {
        var kinds = IntStream.range(0, 20).boxed().collect(toMap(kind -> "kind " + kind, kind -> 100L - kind));

        var embed = summaries.of(new Counted(kinds, START, START.plus(Duration.ofHours(5))), GUILD, true);

        assertThat(embed.title()).isEqualTo("1,810 more entries in 5 h");
        assertThat(embed.description()).startsWith("100 × kind 0, 99 × kind 1,").endsWith(", 676 × others");
    }

    @Test
    void theLongestNamesFit() {
        var kinds = IntStream.range(0, 12).boxed().collect(toMap(kind -> kind + "x".repeat(999), kind -> 1L));

        assertThat(summaries.of(new Counted(kinds, START, START), GUILD, true).length())
                .isLessThan(4_200);
    }

    @Test
    void whatWaitedForTooLongIsTold() {
        var embed = summaries.expired(2, Duration.ofDays(7), GUILD);

        assertThat(embed.title()).isEqualTo("2 older entries");
        assertThat(embed.description()).contains("longer than 7 days");
    }
}
