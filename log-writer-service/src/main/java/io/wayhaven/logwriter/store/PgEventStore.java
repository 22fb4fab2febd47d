package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.logwriter.erasure.ErasedPeople;
import io.wayhaven.logwriter.ingest.Admission;
import io.wayhaven.logwriter.ingest.EventStore;
import io.wayhaven.logwriter.ingest.LogEntry;
import io.wayhaven.logwriter.ingest.MarkKey;
import io.wayhaven.logwriter.ingest.StoreOutcome;
import io.wayhaven.logwriter.ingest.StoreOutcome.Stored;
import io.wayhaven.logwriter.names.NameUpdates;
import io.wayhaven.logwriter.partition.Week;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Rows, marks and names in one transaction.
 *
 * <p>The marks stay locked until the commit: a second writer of the same records, such as one that has not yet noticed
 * that its partition was taken away, waits and then finds them stored.
 */
@ApplicationScoped
public class PgEventStore implements EventStore<LogEntry> {

    private static final Marks MARKS = new Marks("event");

    private final Schema schema;
    private final Partitions partitions;
    private final Pool pool;

    PgEventStore(Schema schema, Partitions partitions, Pool pool) {
        this.schema = schema;
        this.partitions = partitions;
        this.pool = pool;
    }

    @Override
    public CompletionStage<StoreOutcome> store(List<LogEntry> batch) {
        var keys = batch.stream().map(LogEntry::markKey).collect(Collectors.toCollection(TreeSet::new));
        var weeks = batch.stream().map(entry -> Week.of(entry.event().time())).collect(Collectors.toSet());
        return schema.ready()
                .chain(() -> partitions.ensure(Partitioned.EVENT, weeks))
                .chain(() -> write(batch, keys))
                .<StoreOutcome>map(admission -> new Stored(admission.fresh().size(), admission.duplicates()))
                .onFailure(PgFailure::isMissingPartition)
                .invoke(partitions::forget)
                .onFailure()
                .recoverWithItem(PgFailure::outcome)
                .subscribeAsCompletionStage();
    }

    private Uni<Admission<LogEntry>> write(List<LogEntry> batch, SortedSet<MarkKey> keys) {
        return pool.withTransaction(connection -> writeIfMarked(connection, batch, keys))
                .chain(admission -> admission
                        .map(admitted -> Uni.createFrom().item(admitted))
                        .orElseGet(() -> MARKS.create(pool, keys).chain(() -> write(batch, keys))));
    }

    /** Empty if a mark is missing: a session's first event in its Kafka partition. */
    private static Uni<Optional<Admission<LogEntry>>> writeIfMarked(
            SqlConnection transaction, List<LogEntry> batch, SortedSet<MarkKey> keys) {
        return MARKS.lock(transaction, keys).chain(marks -> {
            if (marks.size() < keys.size()) {
                return Uni.createFrom().item(Optional.empty());
            }
            var admission = Admission.of(marks, batch);
            return Erasures.concerning(transaction, admission.fresh())
                    .chain(erased -> write(transaction, admission, erased))
                    .replaceWith(Optional.of(admission));
        });
    }

    private static Uni<Void> write(SqlConnection transaction, Admission<LogEntry> admission, ErasedPeople erased) {
        var fresh = admission.fresh().stream()
                .map(entry -> erased.redacted(entry.event()).map(entry::keeping).orElse(entry))
                .toList();
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var names = NameUpdates.fold(
                fresh.stream().flatMap(entry -> entry.names().stream()).toList());
        return EventTable.insert(transaction, fresh)
                .chain(() -> NameTables.update(transaction, names))
                .chain(() -> MARKS.advance(transaction, admission.advanced()));
    }
}
