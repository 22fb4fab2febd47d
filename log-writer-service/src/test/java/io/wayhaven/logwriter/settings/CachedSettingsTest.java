package io.wayhaven.logwriter.settings;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

final class CachedSettingsTest {

    private static final GuildId ONE = new GuildId(1);
    private static final GuildId TWO = new GuildId(2);
    private static final GuildId THREE = new GuildId(3);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-18T12:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final CachedSettings settings = new CachedSettings(store, clock, Duration.ofSeconds(1), 2);

    @Test
    void asksOnceAMoment() throws Exception {
        store.save(List.of(Guilds.plain(1, 1)));

        assertThat(of(ONE, TWO)).containsOnlyKeys(ONE);
        assertThat(of(ONE, TWO)).containsOnlyKeys(ONE);

        assertThat(store.asked).containsExactly(Set.of(ONE, TWO));
    }

    @Test
    void seesAChangeAfterTheMoment() throws Exception {
        store.save(List.of(Guilds.plain(1, 1)));
        of(ONE);
        store.save(List.of(Guilds.plain(1, 2)));
        clock.advance(Duration.ofMillis(1_001));

        assertThat(of(ONE).get(ONE)).isEqualTo(Guilds.plain(1, 2));
    }

    @Test
    void forgetsTheGuildThatWasAskedForLongestAgo() throws Exception {
        of(ONE);
        of(TWO);
        of(ONE);
        of(THREE);
        store.asked.clear();

        of(ONE, THREE);
        assertThat(store.asked).isEmpty();
        of(TWO);
        assertThat(store.asked).containsExactly(Set.of(TWO));
    }

    private Map<GuildId, GuildSettings> of(GuildId... guilds) throws Exception {
        return settings.of(Set.of(guilds)).toCompletableFuture().get(1, SECONDS);
    }

    private static final class MemoryStore implements SettingsStore {

        private final Map<GuildId, GuildSettings> kept = new HashMap<>();
        private final List<Set<GuildId>> asked = new ArrayList<>();

        @Override
        public CompletionStage<Void> save(Collection<GuildSettings> settings) {
            settings.forEach(each -> kept.put(each.guild(), each));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Map<GuildId, GuildSettings>> load(Set<GuildId> guilds) {
            asked.add(Set.copyOf(guilds));
            var found = new HashMap<>(kept);
            found.keySet().retainAll(guilds);
            return CompletableFuture.completedFuture(found);
        }
    }
}
