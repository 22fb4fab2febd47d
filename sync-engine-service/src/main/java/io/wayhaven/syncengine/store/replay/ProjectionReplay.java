package io.wayhaven.syncengine.store.replay;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.projection.Comparison;
import io.wayhaven.syncengine.projection.Difference;
import io.wayhaven.syncengine.projection.KeptFact;
import io.wayhaven.syncengine.projection.PersonFold;
import io.wayhaven.syncengine.projection.ProjectedRow;
import io.wayhaven.syncengine.projection.Projection;
import io.wayhaven.syncengine.projection.ReplayReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds the kept facts person by person, and compares what they tell with what is stored: all of it from one moment, in memory
 * no more than one person's.
 */
public final class ProjectionReplay {

    private final Connection connection;
    private final Map<Projection, Comparison> comparisons = new EnumMap<>(Projection.class);
    private final @Nullable UserId only;

    private ProjectionReplay(Connection connection, Set<Projection> projections, @Nullable UserId only) {
        this.connection = connection;
        this.only = only;
        projections.forEach(projection -> comparisons.put(projection, new Comparison(projection)));
    }

    /**
     * Compares, and changes nothing. Nobody has to wait for it.
     *
     * @param only the one person to look at; null for all
     * @throws SQLException if the database can't be asked
     */
    public static ReplayReport check(Connection connection, Set<Projection> projections, @Nullable UserId only)
            throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var report = new ProjectionReplay(connection, projections, only).run(null);
        connection.rollback();
        return report;
    }

    /**
     * Compares, and replaces what differs, in one transaction. Decisions wait until it is over; what is under way at Discord
     * goes on.
     *
     * @throws BusyException if decisions have left no gap for it
     */
    public static ReplayReport replace(Connection connection, Set<Projection> projections, @Nullable UserId only)
            throws SQLException {
        connection.setAutoCommit(false);
        TableLocks.take(connection);
        var report = new ProjectionReplay(connection, projections, only).run(new RowReplacement(connection));
        connection.commit();
        return report;
    }

    private ReplayReport run(@Nullable RowReplacement replacement) throws SQLException {
        var count = 0L;
        try (var facts = PersonCursor.facts(connection, only);
                var tables = new StoredRows(connection, comparisons.keySet(), only)) {
            var next = earliest(facts, tables);
            while (next.isPresent()) {
                var person = next.getAsLong();
                var about = facts.take(person);
                count += about.size();
                compare(PersonFold.rows(about), tables.take(person), replacement);
                next = earliest(facts, tables);
            }
        }
        return ReplayReport.of(count, replacement == null, comparisons.values());
    }

    private static OptionalLong earliest(PersonCursor<KeptFact> facts, StoredRows tables) {
        return Stream.of(facts.person(), tables.person())
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    private void compare(
            Map<Projection, List<ProjectedRow>> folded,
            Map<Projection, StoredRows.OfPerson> stored,
            @Nullable RowReplacement replacement)
            throws SQLException {
        for (var entry : comparisons.entrySet()) {
            var projection = entry.getKey();
            var live = stored.getOrDefault(projection, StoredRows.OfPerson.NOTHING);
            List<Difference> differences =
                    entry.getValue().add(live.settled(), live.comparable(folded.getOrDefault(projection, List.of())));
            if (replacement != null) {
                replacement.replace(differences);
            }
        }
    }
}
