package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.entry.Amendment;
import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.entry.Shard;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotRange;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes entries of events, a batch at a time: recalls what the batch needs, folds its events in their order, asks the audit
 * log who did it, and decides what log channels are told. What it comes to follows from the events and from what is stored.
 */
public final class Projection {

    private final JsonMapper json;
    private final Understanding understanding;
    private final PostDecider decider;
    private final Executor computing;

    /**
     * A projection.
     *
     * @param json reads payloads, whatever their size
     * @param computing where work is done that would hold up an event loop
     */
    public Projection(JsonMapper json, Understanding understanding, PostDecider decider, Executor computing) {
        this.json = json;
        this.understanding = understanding;
        this.decider = decider;
        this.computing = computing;
    }

    /**
     * Completes with what was stored; fails if the ledger fails.
     *
     * @param settings those of the events' guilds
     */
    public CompletionStage<Changes> project(
            List<Reception> events, Map<GuildId, GuildSettings> settings, Ledger ledger) {
        return CompletableFuture.supplyAsync(() -> new Read(events), computing)
                .thenCompose(read -> ledger.recall(new Needs(read.keys, read.ranges, read.shards))
                        .thenCompose(memory -> ledger.auditEntries(read.auditKeys)
                                .thenCompose(known -> ledger.lastReads(read.guildsRead)
                                        .thenApplyAsync(
                                                reads -> read.fold(new BatchFold(
                                                        understanding,
                                                        settings,
                                                        new Overlay(memory),
                                                        new AuditTrail(known, reads))),
                                                computing))))
                .thenCompose(fold -> ledger.remember(
                                fold.trail().entries(), fold.trail().reads())
                        .thenCompose(remembered ->
                                ledger.surroundings(fold.trail().scopes().values()))
                        .thenCompose(surroundings -> ledger.entries(times(fold.amendments()))
                                .thenApplyAsync(earlier -> new Resolution(fold, surroundings, earlier), computing))
                        .thenCompose(resolution -> settings(fold, settings, ledger)
                                .thenCompose(all -> conclude(fold, resolution, all, ledger))));
    }

    /** Those of guilds of which the batch's events did not say that they concern them, too. */
    private static CompletionStage<Map<GuildId, GuildSettings>> settings(
            BatchFold fold, Map<GuildId, GuildSettings> known, Ledger ledger) {
        if (fold.elsewhere().isEmpty()) {
            return CompletableFuture.completedStage(known);
        }
        return ledger.settings(fold.elsewhere()).thenApply(more -> {
            var all = new HashMap<>(more);
            all.putAll(known);
            return all;
        });
    }

    private static Map<EntryId, Instant> times(Map<EntryId, Amendment> amendments) {
        var times = new HashMap<EntryId, Instant>();
        amendments.forEach((id, amendment) -> times.put(id, amendment.occurredAt()));
        return times;
    }

    private CompletionStage<Changes> conclude(
            BatchFold fold, Resolution resolution, Map<GuildId, GuildSettings> settings, Ledger ledger) {
        var posting = new Posting(decider, settings);
        var needs = new HashSet<>(posting.needs(resolution.added(), resolution.amended()));
        needs.addAll(resolution.actors());
        var naming = new Naming(
                Stream.concat(resolution.added().stream(), resolution.amended().values().stream()),
                fold.overlay().changes());
        needs.addAll(naming.needs());
        return ledger.recall(Needs.of(needs))
                .thenApplyAsync(
                        memory -> {
                            fold.overlay().recall(memory);
                            naming.changes().forEach(fold.overlay()::remember);
                            return posting.needsThen(
                                    resolution.added(), resolution.amended(), fold.overlay()::lastKnown);
                        },
                        computing)
                .thenCompose(more -> more.isEmpty()
                        ? CompletableFuture.completedFuture(Memory.NOTHING)
                        : ledger.recall(Needs.of(more)))
                .thenApplyAsync(
                        memory -> {
                            fold.overlay().recall(memory);
                            return changes(fold, resolution, posting);
                        },
                        computing)
                .thenCompose(changes -> ledger.save(changes).thenApply(saved -> changes));
    }

    private static Changes changes(BatchFold fold, Resolution resolution, Posting posting) {
        var added = resolution.added().stream()
                .map(entry -> Naming.named(entry, fold.overlay()))
                .toList();
        var amended = new LinkedHashMap<StoredEntry, StoredEntry>();
        resolution.amended().forEach((before, now) -> amended.put(before, Naming.named(now, fold.overlay())));
        return new Changes(
                added,
                List.copyOf(amended.values()),
                fold.overlay().changes(),
                fold.overlay().messages(),
                fold.overlay().revisions(),
                posting.posts(added, amended, fold.overlay()::lastKnown),
                fold.listening(),
                fold.failures());
    }

    /** The events of a batch as trees, and what they need. */
    private final class Read {

        private final Map<Reception, JsonNode> payloads = new LinkedHashMap<>();
        private final Map<Reception, Throwable> faults = new HashMap<>();
        private final Set<SnapshotKey> keys = new HashSet<>();
        private final Set<SnapshotRange> ranges = new HashSet<>();
        private final Set<Shard> shards = new HashSet<>();
        private final Set<AuditKey> auditKeys = new HashSet<>();
        private final Set<Long> guildsRead;

        Read(List<Reception> events) {
            events.forEach(this::read);
            guildsRead = events.stream()
                    .filter(event -> event.event().type().equals(AuditTrail.READ))
                    .map(Reception::guildId)
                    .collect(Collectors.toSet());
        }

        /** What is no JSON is among the dead letters: the log could not take it either. */
        private void read(Reception event) {
            JsonNode payload;
            try {
                payload = json.readTree(event.event().payload());
            } catch (IOException notJson) {
                return;
            }
            payloads.put(event, payload);
            try {
                var needs = understanding.needs(event.event(), payload);
                keys.addAll(needs.keys());
                ranges.addAll(needs.ranges());
                shards.addAll(needs.shards());
                var id = AuditPayload.id(payload.path("id"));
                if (AuditTrail.isEntry(event) && id != null) {
                    auditKeys.add(new AuditKey(event.guildId(), id));
                }
            } catch (RuntimeException | StackOverflowError fault) {
                faults.put(event, fault);
            }
        }

        BatchFold fold(BatchFold fold) {
            payloads.forEach((event, payload) -> {
                var fault = faults.get(event);
                if (fault == null) {
                    fold.take(event, payload);
                } else {
                    fold.fail(event, fault);
                }
            });
            return fold;
        }
    }
}
