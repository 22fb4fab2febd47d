package io.wayhaven.logwriter.settings;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Remembers what was read for a moment, so that busy guilds cost a query a moment and not one a batch. */
public final class CachedSettings implements SettingsReader {

    private record Read(@Nullable GuildSettings settings, Instant at) {}

    private final SettingsStore store;
    private final Clock clock;
    private final Duration freshFor;
    private final Map<GuildId, Read> reads;

    /**
     * Remembers nothing yet.
     *
     * @param freshFor how long a reading counts
     * @param most how many guilds are remembered; the one asked for longest ago is forgotten first
     */
    public CachedSettings(SettingsStore store, Clock clock, Duration freshFor, int most) {
        this.store = store;
        this.clock = clock;
        this.freshFor = freshFor;
        this.reads = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<GuildId, Read> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public CompletionStage<Map<GuildId, GuildSettings>> of(Set<GuildId> guilds) {
        var known = new HashMap<GuildId, GuildSettings>();
        var missing = split(guilds, known);
        if (missing.isEmpty()) {
            return CompletableFuture.completedFuture(known);
        }
        var asked = clock.instant();
        return store.load(missing).thenApply(loaded -> {
            remember(missing, loaded, asked);
            known.putAll(loaded);
            return known;
        });
    }

    private Set<GuildId> split(Set<GuildId> guilds, Map<GuildId, GuildSettings> known) {
        var missing = new HashSet<GuildId>();
        var oldest = clock.instant().minus(freshFor);
        synchronized (reads) {
            for (var guild : guilds) {
                var read = reads.get(guild);
                if (read == null || read.at().isBefore(oldest)) {
                    missing.add(guild);
                } else if (read.settings() != null) {
                    known.put(guild, read.settings());
                }
            }
        }
        return missing;
    }

    private void remember(Set<GuildId> asked, Map<GuildId, GuildSettings> loaded, Instant at) {
        synchronized (reads) {
            asked.forEach(guild -> reads.put(guild, new Read(loaded.get(guild), at)));
        }
    }
}
