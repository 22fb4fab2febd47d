package io.wayhaven.gateway.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sessions and the intents that they were begun with. */
class ShardIntentsTest {
    private static final ConnectionEnd DISALLOWED = new ConnectionEnd.Closed(4014);
    private static final Map<String, Boolean> NOTHING = Kinds.all().stream()
            .filter(kind -> !kind.alwaysOn())
            .collect(Collectors.toMap(EventKind::id, kind -> false));
    private static final long MODERATION =
            Intent.mask(EnumSet.of(Intent.GUILDS, Intent.GUILD_MEMBERS, Intent.GUILD_MODERATION));

    private final ShardBench bench = new ShardBench();

    @Test
    void keepsTheIntentsOfASessionInItsCheckpoints() {
        bench.intents.settled(Settings.of(Settings.GUILD, NOTHING));
        begin();

        assertThat(bench.openings.getLast().intents()).isEqualTo(MODERATION);
        bench.time.advance(Duration.ofSeconds(1));
        assertThat(bench.checkpoints.getLast().intents()).isEqualTo(MODERATION);
    }

    @Test
    void beginsANewSessionWithAGapWhenMoreIsNeeded() {
        // Given
        bench.intents.settled(Settings.of(Settings.GUILD, NOTHING));
        begin();

        // When
        change(Map.of());
        bench.time.advance(Duration.ofSeconds(4));
        assertThat(bench.openings)
                .as("the session stays up until the turn of its IDENTIFY")
                .hasSize(1);
        bench.time.advance(Duration.ofSeconds(2));

        // Then
        assertThat(bench.openings).hasSize(2);
        assertThat(bench.openings.getLast().resume()).isNull();
        assertThat(bench.openings.getLast().intents()).isEqualTo(bench.intents.asked());
        bench.begin("second");
        assertThat(bench.journal)
                .anyMatch(line -> line.startsWith("extended 0"))
                .anyMatch(line -> line.startsWith("gap: a new session was begun for the gateway intents"));
        bench.time.advance(Duration.ofMinutes(1));
        assertThat(bench.openings).hasSize(2);
    }

    @Test
    void looksOnceAfterABurstOfChanges() {
        bench.intents.settled(Settings.of(Settings.GUILD, NOTHING));
        begin();

        for (var second = 0; second < 3; second++) {
            change(second == 1 ? NOTHING : Map.of());
            bench.time.advance(Duration.ofMillis(900));
        }
        bench.time.advance(Duration.ofSeconds(6));
        bench.begin("second");
        bench.time.advance(Duration.ofMinutes(1));

        assertThat(bench.openings).hasSize(2);
    }

    @Test
    void staysConnectedUntilDiscordSaysWhereToBeginTheNewSession() {
        // Given
        bench.intents.settled(Settings.of(Settings.GUILD, NOTHING));
        begin();
        bench.answersNothing(true);

        // When
        change(Map.of());
        bench.time.advance(Duration.ofMinutes(2));

        // Then
        assertThat(bench.openings).hasSize(1);
        assertThat(bench.shards.states()).containsEntry(0, ShardState.CONNECTED);
        bench.answersNothing(false);
        bench.time.advance(Duration.ofSeconds(31));
        assertThat(bench.openings).hasSize(2);
    }

    @Test
    void keepsASessionThatHasMoreThanIsNeeded() {
        begin();
        change(NOTHING);
        bench.time.advance(Duration.ofMinutes(1));

        assertThat(bench.openings).hasSize(1);
    }

    @Test
    void resumesAFormerOwnersSessionBeforeItIsReplaced() {
        // Given
        bench.shards.assign(0, 1, new ShardCheckpoint(0, 1, "old", "ws://old", 5, 1, Instant.EPOCH, MODERATION, null));
        bench.time.advance(Duration.ZERO);
        assertThat(bench.openings.getLast().resume()).isNotNull();

        // When
        bench.answer("RESUMED", 6);
        bench.time.advance(Duration.ofSeconds(6));

        // Then
        assertThat(bench.openings).hasSize(2);
        assertThat(bench.openings.getLast().resume()).isNull();
    }

    @Test
    void leavesASessionAloneOfWhichNobodyKnowsTheIntents() {
        bench.shards.assign(0, 1, new ShardCheckpoint(0, 1, "old", "ws://old", 5, 1, Instant.EPOCH, null, null));
        bench.time.advance(Duration.ZERO);
        bench.answer("RESUMED", 6);
        change(Map.of());
        bench.time.advance(Duration.ofMinutes(1));

        assertThat(bench.openings).hasSize(1);
    }

    @Test
    void goesOnWithoutWhatIsRefusedAndTakesItWhenItIsAllowed() {
        // Given
        bench.allow(Set.of(Intent.GUILD_MEMBERS));
        bench.shards.assign(0, 1, null);
        bench.time.advance(Duration.ZERO);

        // When
        bench.end(DISALLOWED);
        bench.time.advance(Duration.ofSeconds(5));

        // Then
        assertThat(bench.openings).hasSize(2);
        assertThat(bench.openings.getLast().intents() & Intent.mask(Set.of(Intent.MESSAGE_CONTENT)))
                .isZero();
        assertThat(bench.journal).anyMatch(line -> line.startsWith("refused 0: Discord does not allow this bot"));
        assertThat(bench.journal).noneMatch(line -> line.startsWith("stop"));

        // When
        bench.begin("reduced");
        bench.allow(EnumSet.allOf(Intent.class));
        bench.time.advance(Duration.ofSeconds(312));

        // Then
        assertThat(bench.openings).hasSize(3);
        assertThat(bench.openings.getLast().intents() & Intent.mask(Set.of(Intent.MESSAGE_CONTENT)))
                .isNotZero();
    }

    @Test
    void findsOutByANewSessionWhetherOneThatWasUpIsRefusedForGood() {
        begin();
        bench.end(DISALLOWED);
        bench.time.advance(Duration.ofSeconds(10));

        assertThat(bench.journal).noneMatch(line -> line.startsWith("refused"));
        assertThat(bench.openings.getLast().resume()).isNull();
        assertThat(bench.openings.getLast().intents()).isEqualTo(bench.intents.asked());
    }

    private void begin() {
        bench.shards.assign(0, 1, null);
        bench.time.advance(Duration.ZERO);
        bench.begin("first");
    }

    private void change(Map<String, Boolean> toggles) {
        bench.intents.settled(Settings.of(Settings.GUILD, toggles));
        bench.shards.intentsChanged();
    }
}
