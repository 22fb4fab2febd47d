package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.logwriter.erasure.ErasedPeople;
import io.wayhaven.logwriter.ingest.Admission;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.MarkKey;
import io.wayhaven.logwriter.ingest.Received;
import io.wayhaven.logwriter.ingest.StoreOutcome;
import io.wayhaven.logwriter.ingest.StoreOutcome.Stored;
import io.wayhaven.logwriter.outbox.OutboxSignal;
import io.wayhaven.logwriter.partition.Week;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.projection.Projection;
import io.wayhaven.logwriter.projection.ProjectionObserver;
import io.wayhaven.logwriter.projection.Reception;
import io.wayhaven.logwriter.projection.StoredEntry;
import io.wayhaven.logwriter.settings.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Entries and all that belongs to them, and the marks, in one transaction.
 *
 * <p>Besides the marks it locks the Kafka partitions concerned: what is told of a guild in different streams, such as the
 * gateway's and that of the audit log, is projected by one writer at a time, even while a partition changes hands.
 */
@ApplicationScoped
public class PgProjectionStore implements EventStore<Reception> {

    private static final Marks MARKS = new Marks("entry");
    private static final String LOCK_PARTITION = """
            SELECT pg_advisory_xact_lock(hashtextextended('log.entry', p))
            FROM (SELECT p FROM unnest($1::int[]) AS p ORDER BY p) AS ordered""";

    private final Schema schema;
    private final Partitions partitions;
    private final Pool pool;
    private final SettingsReader settings;
    private final Projection projection;
    private final Instance<ProjectionObserver> observers;
    private final OutboxSignal outbox;

    PgProjectionStore(
            Schema schema,
            Partitions partitions,
            Pool pool,
            SettingsReader settings,
            Projection projection,
            @Any Instance<ProjectionObserver> observers,
            OutboxSignal outbox) {
        this.schema = schema;
        this.partitions = partitions;
        this.pool = pool;
        this.settings = settings;
        this.projection = projection;
        this.observers = observers;
        this.outbox = outbox;
    }

    @Override
    public CompletionStage<StoreOutcome> store(List<Reception> batch) {
        var keys = batch.stream().map(Received::markKey).collect(Collectors.toCollection(TreeSet::new));
        var weeks = batch.stream().map(each -> Week.of(each.event().time())).collect(Collectors.toSet());
        var guilds = batch.stream()
                .map(Reception::event)
                .map(DiscordEvent::guild)
                .filter(Objects::nonNull)
                .map(GuildId.class::cast)
                .collect(Collectors.toSet());
        return schema.ready()
                .chain(() -> partitions.ensure(Partitioned.ENTRY, weeks))
                .chain(() -> Uni.createFrom().completionStage(() -> settings.of(guilds)))
                .chain(wanted -> write(batch, keys, wanted))
                .<StoreOutcome>map(admission -> new Stored(admission.fresh().size(), admission.duplicates()))
                .onFailure(PgFailure::isMissingPartition)
                .invoke(partitions::forget)
                .onFailure()
                .recoverWithItem(PgFailure::outcome)
                .subscribeAsCompletionStage();
    }

    private Uni<Admission<Reception>> write(
            List<Reception> batch, SortedSet<MarkKey> keys, Map<GuildId, GuildSettings> wanted) {
        return pool.withTransaction(connection -> writeIfMarked(connection, batch, keys, wanted))
                .chain(written -> written.map(result -> Uni.createFrom().item(told(result)))
                        .orElseGet(() -> MARKS.create(pool, keys).chain(() -> write(batch, keys, wanted))));
    }

    /** Empty if a mark is missing: a session's first event in its Kafka partition. */
    private Uni<Optional<Written>> writeIfMarked(
            SqlConnection transaction,
            List<Reception> batch,
            SortedSet<MarkKey> keys,
            Map<GuildId, GuildSettings> wanted) {
        return lockPartitions(transaction, keys)
                .chain(() -> MARKS.lock(transaction, keys))
                .chain(marks -> {
                    if (marks.size() < keys.size()) {
                        return Uni.createFrom().item(Optional.empty());
                    }
                    return write(transaction, Admission.of(marks, batch), wanted)
                            .map(Optional::of);
                });
    }

    private static Uni<Void> lockPartitions(SqlConnection transaction, SortedSet<MarkKey> keys) {
        var numbers = keys.stream().map(MarkKey::partition).distinct().toArray(Integer[]::new);
        return transaction
                .preparedQuery(LOCK_PARTITION)
                .execute(Tuple.of(numbers))
                .replaceWithVoid();
    }

    private Uni<Written> write(
            SqlConnection transaction, Admission<Reception> admission, Map<GuildId, GuildSettings> wanted) {
        if (admission.fresh().isEmpty()) {
            return Uni.createFrom().item(new Written(admission, List.of(), List.of(), 0, 0));
        }
        return Erasures.concerning(transaction, admission.fresh())
                .chain(erased -> Uni.createFrom()
                        .completionStage(() -> projection.project(
                                redacted(admission.fresh(), erased),
                                wanted,
                                new PgLedger(transaction, partitions, erased))))
                .call(() -> MARKS.advance(transaction, admission.advanced()))
                .map(changes -> new Written(
                        admission,
                        entries(changes.added()),
                        entries(changes.amended()),
                        changes.failures(),
                        changes.posts().size()));
    }

    private static List<Reception> redacted(List<Reception> events, ErasedPeople erased) {
        return events.stream()
                .map(each -> erased.redacted(each.event())
                        .map(kept -> new Reception(each.position(), kept))
                        .orElse(each))
                .toList();
    }

    private Admission<Reception> told(Written written) {
        observers.forEach(observer -> observer.projected(written.added(), written.amended(), written.failures()));
        if (written.posts() > 0) {
            outbox.filled();
        }
        return written.admission();
    }

    private static List<Entry> entries(List<StoredEntry> stored) {
        return stored.stream().map(StoredEntry::entry).toList();
    }

    /** What was committed. */
    private record Written(
            Admission<Reception> admission, List<Entry> added, List<Entry> amended, int failures, int posts) {}
}
