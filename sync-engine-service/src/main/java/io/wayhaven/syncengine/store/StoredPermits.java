package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.pacing.Lease;
import io.wayhaven.syncengine.pacing.Need;
import io.wayhaven.syncengine.pacing.PermitBook;
import io.wayhaven.syncengine.pacing.PermitHolder;
import io.wayhaven.syncengine.pacing.PermitLedger;
import io.wayhaven.syncengine.pacing.PermitReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Shares of Discord's limit in PostgreSQL, whose clock is everybody's, agreed on one after the other. */
@ApplicationScoped
class StoredPermits implements PermitBook {

    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('wayhaven.sync.permits', 0))";

    /** The time is that of the statement: that of the transaction lies before its turn came. */
    private static final String KNOWN = """
            select process, round, held, urgent, patient, expires_at, paused_until, statement_timestamp() as now
            from (select 1) always left join sync.permit_lease on true
            """;

    private static final String KEEP = """
            insert into sync.permit_lease as known (process, round, held, urgent, patient, expires_at, paused_until)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (process) do update set round = excluded.round, held = excluded.held, urgent = excluded.urgent,
                patient = excluded.patient, expires_at = excluded.expires_at, paused_until = excluded.paused_until
                where known.round < excluded.round
            """;

    private static final String FORGET = "delete from sync.permit_lease where process = any ($1)";

    private static final String LEAVE = """
            update sync.permit_lease set round = $2, held = $3, expires_at = now() where process = $1 and round < $2
            """;

    private final Transactions transactions;
    private final Statements statements;
    private final int permits;

    StoredPermits(Transactions transactions, Statements statements, SyncEngineConfig config) {
        this.transactions = transactions;
        this.statements = statements;
        var discord = config.discord();
        this.permits = discord.requestsPerSecond() - discord.requestsReserved();
    }

    @Override
    public CompletionStage<Lease> renew(PermitReport report) {
        return transactions.quietly(connection -> connection
                .query(ONE_AT_A_TIME)
                .execute()
                .chain(() -> connection.query(KNOWN).execute())
                .chain(rows -> {
                    var now = Columns.time(rows.iterator().next(), "now");
                    var known = Rows.stream(rows)
                            .filter(row -> row.getString("process") != null)
                            .map(StoredPermits::holder)
                            .toList();
                    return renew(connection, known, report, now);
                }));
    }

    @Override
    public CompletionStage<Void> leave(PermitReport report) {
        return statements
                .run(LEAVE, Tuple.of(report.process(), report.round(), report.held()))
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private Uni<Lease> renew(SqlConnection connection, List<PermitHolder> known, PermitReport report, Instant now) {
        var renewal = PermitLedger.renew(permits, known, report, now);
        return keep(connection, renewal.holder())
                .chain(() -> forget(connection, known, report.process(), now))
                .replaceWith(renewal.lease());
    }

    private static Uni<Void> keep(SqlConnection connection, PermitHolder holder) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.from(List.of(
                        holder.process(),
                        holder.round(),
                        holder.held(),
                        holder.need().urgent(),
                        holder.need().patient(),
                        Columns.time(holder.expiresAt()),
                        Columns.time(holder.pausedUntil()))))
                .replaceWithVoid();
    }

    private static Uni<Void> forget(SqlConnection connection, List<PermitHolder> known, String self, Instant now) {
        var gone = known.stream()
                .filter(holder -> holder.isForgottenAt(now))
                .map(PermitHolder::process)
                .filter(process -> !process.equals(self))
                .toArray(String[]::new);
        return gone.length == 0
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(FORGET).execute(Tuple.of(gone)).replaceWithVoid();
    }

    private static PermitHolder holder(Row row) {
        return new PermitHolder(
                row.getString("process"),
                row.getLong("round"),
                row.getInteger("held"),
                new Need(row.getInteger("urgent"), row.getInteger("patient")),
                Columns.time(row, "expires_at"),
                Columns.time(row, "paused_until"));
    }
}
