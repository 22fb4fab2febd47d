package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.entry.Shard;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.projection.Changes.AuditRead;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** A ledger of snapshots and settings alone, which counts how often it is asked. */
final class RememberingLedger implements Ledger {

    private final Map<SnapshotKey, JsonNode> snapshots = new HashMap<>();
    private final Map<GuildId, GuildSettings> settings = new HashMap<>();
    private int recalls;

    void remember(SnapshotKey key, JsonNode payload) {
        snapshots.put(key, payload);
    }

    void want(GuildSettings wanted) {
        settings.put(wanted.guild(), wanted);
    }

    int recalls() {
        return recalls;
    }

    @Override
    public CompletionStage<Memory> recall(Needs needs) {
        recalls++;
        var found = new HashMap<>(snapshots);
        found.keySet().retainAll(needs.keys());
        return CompletableFuture.completedStage(new Memory(found, Map.of(), guilds(needs.shards())));
    }

    private Set<Long> guilds(Set<Shard> shards) {
        return snapshots.keySet().stream()
                .filter(key -> key.type() == SnapshotType.GUILD)
                .map(SnapshotKey::guildId)
                .filter(guild -> shards.stream().anyMatch(shard -> shard.serves(guild)))
                .collect(Collectors.toSet());
    }

    @Override
    public CompletionStage<Map<GuildId, GuildSettings>> settings(Set<GuildId> guilds) {
        var found = new HashMap<>(settings);
        found.keySet().retainAll(guilds);
        return CompletableFuture.completedStage(found);
    }

    @Override
    public CompletionStage<Map<AuditKey, AuditEntry>> auditEntries(Set<AuditKey> keys) {
        return CompletableFuture.completedStage(Map.of());
    }

    @Override
    public CompletionStage<Map<Long, Instant>> lastReads(Set<Long> guilds) {
        return CompletableFuture.completedStage(Map.of());
    }

    @Override
    public CompletionStage<Void> remember(Collection<AuditEntry> entries, Collection<AuditRead> reads) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Map<Long, Surroundings>> surroundings(Collection<Scope> scopes) {
        return CompletableFuture.completedStage(Map.of());
    }

    @Override
    public CompletionStage<List<StoredEntry>> entries(Map<EntryId, Instant> ids) {
        return CompletableFuture.completedStage(List.of());
    }

    @Override
    public CompletionStage<Void> save(Changes changes) {
        return CompletableFuture.completedStage(null);
    }
}
