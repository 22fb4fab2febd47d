package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.attribution.Evidence.Access;
import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.erasure.ErasedPeople;
import io.wayhaven.logwriter.projection.AuditKey;
import io.wayhaven.logwriter.projection.Changes;
import io.wayhaven.logwriter.projection.Changes.AuditRead;
import io.wayhaven.logwriter.projection.EntryId;
import io.wayhaven.logwriter.projection.Ledger;
import io.wayhaven.logwriter.projection.Memory;
import io.wayhaven.logwriter.projection.Scope;
import io.wayhaven.logwriter.projection.StoredEntry;
import io.wayhaven.logwriter.projection.Surroundings;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** What is stored, within a transaction. */
final class PgLedger implements Ledger {

    private final SqlClient transaction;
    private final Partitions partitions;
    private final ErasedPeople erased;

    PgLedger(SqlClient transaction, Partitions partitions, ErasedPeople erased) {
        this.transaction = transaction;
        this.partitions = partitions;
        this.erased = erased;
    }

    @Override
    public CompletionStage<Memory> recall(Needs needs) {
        var messages = needs.keys().stream()
                .filter(key -> key.type() == SnapshotType.MESSAGE)
                .map(SnapshotKey::objectId)
                .toList();
        var others = needs.keys().stream()
                .filter(key -> key.type() != SnapshotType.MESSAGE)
                .toList();
        return SnapshotTables.find(transaction, others)
                .chain(snapshots ->
                        MessageTables.find(transaction, messages).map(found -> new Memory(snapshots, found)))
                .chain(memory -> SnapshotTables.between(transaction, needs.ranges())
                        .map(snapshots -> memory.and(new Memory(snapshots, Map.of()))))
                .chain(memory -> SnapshotTables.guilds(transaction, needs.shards())
                        .map(guilds -> memory.and(new Memory(Map.of(), Map.of(), guilds))))
                .invoke(this::redact)
                .subscribeAsCompletionStage();
    }

    /** What an order has not reached yet would go into new entries. */
    private void redact(Memory memory) {
        memory.snapshots().forEach((key, payload) -> erased.redact(key.guildId(), payload));
        memory.messages().values().forEach(message -> erased.redact(message.guildId(), message.payload()));
    }

    @Override
    public CompletionStage<Map<GuildId, GuildSettings>> settings(Set<GuildId> guilds) {
        return PgSettings.find(transaction, guilds).subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Map<AuditKey, AuditEntry>> auditEntries(Set<AuditKey> keys) {
        var known = keys.isEmpty()
                ? Uni.createFrom().<Map<AuditKey, AuditEntry>>item(Map.of())
                : AuditTables.known(transaction, keys);
        return known.subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Map<Long, Instant>> lastReads(Set<Long> guilds) {
        var reads = guilds.isEmpty()
                ? Uni.createFrom().<Map<Long, Instant>>item(Map.of())
                : AuditTables.lastReads(transaction, guilds);
        return reads.subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> remember(Collection<AuditEntry> entries, Collection<AuditRead> reads) {
        return AuditTables.save(transaction, entries)
                .chain(() -> AuditTables.saveReads(transaction, reads))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Map<Long, Surroundings>> surroundings(Collection<Scope> scopes) {
        var found = scopes.isEmpty() ? Uni.createFrom().<Map<Long, Surroundings>>item(Map.of()) : around(scopes);
        return found.subscribeAsCompletionStage();
    }

    private Uni<Map<Long, Surroundings>> around(Collection<Scope> scopes) {
        var guilds = scopes.stream().map(Scope::guildId).toList();
        return AuditTables.around(transaction, scopes)
                .chain(entries -> AuditTables.readsAround(transaction, scopes)
                        .chain(reads -> AuditAccess.find(transaction, guilds)
                                .chain(access -> StoredEntries.around(transaction, scopes)
                                        .chain(acts -> StoredEntries.recovered(transaction, scopes)
                                                .map(recovered -> surroundings(
                                                        scopes, entries, reads, access, acts, recovered))))));
    }

    private static Map<Long, Surroundings> surroundings(
            Collection<Scope> scopes,
            List<AuditEntry> entries,
            Map<Long, List<Instant>> reads,
            Map<Long, Access> access,
            Map<Long, List<StoredEntry>> acts,
            Map<Long, List<StoredEntry>> recovered) {
        var entriesByGuild = entries.stream().collect(Collectors.groupingBy(AuditEntry::guildId));
        var found = new HashMap<Long, Surroundings>();
        for (var scope : scopes) {
            var guild = scope.guildId();
            var those = acts.getOrDefault(guild, List.of());
            var from = those.size() < StoredEntries.MOST
                    ? scope.contextFrom()
                    : those.getFirst().entry().occurredAt();
            found.put(
                    guild,
                    new Surroundings(
                            those,
                            from,
                            recovered.getOrDefault(guild, List.of()),
                            entriesByGuild.getOrDefault(guild, List.of()),
                            reads.getOrDefault(guild, List.of()),
                            access.getOrDefault(guild, Access.UNKNOWN)));
        }
        return found;
    }

    @Override
    public CompletionStage<List<StoredEntry>> entries(Map<EntryId, Instant> ids) {
        var found = ids.isEmpty()
                ? Uni.createFrom().<List<StoredEntry>>item(List.of())
                : StoredEntries.find(transaction, ids);
        return found.subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> save(Changes changes) {
        var weeks = MessageTables.weeks(changes.messages());
        return partitions
                .ensure(Partitioned.MESSAGE, weeks)
                .chain(() -> partitions.ensure(Partitioned.MESSAGE_REVISION, weeks))
                .chain(() -> EntryTable.insert(transaction, changes.added()))
                .chain(() -> EntryTable.amend(transaction, changes.amended()))
                .chain(() -> SnapshotTables.save(transaction, changes.snapshots()))
                .chain(() -> MessageTables.save(transaction, changes.messages()))
                .chain(() -> MessageTables.saveRevisions(transaction, changes.revisions()))
                .chain(() -> OutboxTable.add(
                        transaction,
                        changes.posts().stream().map(erased::redacted).toList()))
                .chain(() -> ListeningTables.add(transaction, changes.listening()))
                .chain(() ->
                        PermissionTables.mark(transaction, changes.snapshots().keySet()))
                .subscribeAsCompletionStage();
    }
}
