package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.auditcursor.AuditBook;
import io.wayhaven.syncengine.auditcursor.AuditTurn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Cursors of audit logs in PostgreSQL, whose clock is the only one: processes that take turns agree on the time. */
@ApplicationScoped
class StoredAuditCursors implements AuditBook {

    /** A first look begins a little before the guild was seen. The ids of Discord count from 2015. */
    private static final String SEEN = """
            insert into sync.audit_cursor (guild_id, shard, last_entry_id, next_read_at)
            values ($1, $2,
                (extract(epoch from now() - interval '15 minutes') * 1000 - 1420070400000)::bigint << 22,
                now() + random() * $3 * interval '1 millisecond')
            on conflict (guild_id) do update set shard = excluded.shard
            """;

    private static final String GAP = """
            update sync.audit_cursor
            set next_read_at = least(next_read_at, now() + $2 * interval '1 millisecond') where shard = $1
            """;

    private static final String DUE = """
            update sync.audit_cursor
            set next_read_at = least(next_read_at, now() + $2 * interval '1 millisecond') where guild_id = $1
            """;

    /** Guilds that hide their log from the bot (neither its bit nor the administrator's) stay due, and are passed over. */
    private static final String TAKE = """
            update sync.audit_cursor cursor set lease = lease + 1, taken_until = now() + interval '2 minutes',
                next_read_at = now() + $2 * interval '1 millisecond'
            where guild_id in (
                select due.guild_id from sync.audit_cursor due join sync.guild using (guild_id)
                where next_read_at <= now() and (taken_until is null or taken_until <= now()) and present
                    and
            """ + GuildTable.botMay(Permission.VIEW_AUDIT_LOG) + """
                 order by next_read_at limit $1 for update of due skip locked)
            returning guild_id, lease, last_entry_id, now() as now
            """;

    private static final String COUNTS =
            "select guild_id, entry_id, count from sync.audit_count where guild_id = any ($1)";

    private static final String ADVANCE = """
            update sync.audit_cursor set last_entry_id = $3, taken_until = now() + interval '2 minutes'
            where guild_id = $1 and lease = $2
            """;

    private static final String FORGET_COUNTS = "delete from sync.audit_count where guild_id = $1";

    private static final String KEEP_COUNTS = """
            insert into sync.audit_count (guild_id, entry_id, count)
            select $1::bigint, entry_id, count from unnest ($2::bigint[], $3::int[]) as known (entry_id, count)
            """;

    private final Transactions transactions;
    private final Statements statements;
    private final Leases leases;
    private final long interval;
    private final long settle;

    StoredAuditCursors(Transactions transactions, Statements statements, SyncEngineConfig config) {
        this.transactions = transactions;
        this.statements = statements;
        this.leases = new Leases(statements, "audit_cursor");
        this.interval = config.audit().interval().toMillis();
        this.settle = config.audit().settle().toMillis();
    }

    @Override
    public CompletionStage<Void> seen(GuildId guild, int shard) {
        return statements.execute(SEEN, Tuple.of(guild.value(), shard, (double) interval));
    }

    @Override
    public CompletionStage<Void> gap(int shard) {
        return statements.execute(GAP, Tuple.of(shard, settle));
    }

    @Override
    public CompletionStage<Void> due(GuildId guild) {
        return statements.execute(DUE, Tuple.of(guild.value(), settle));
    }

    @Override
    public CompletionStage<List<AuditTurn>> takeDue(int most) {
        return transactions.quietly(connection -> connection
                .preparedQuery(TAKE)
                .execute(Tuple.of((long) most, interval))
                .chain(taken -> {
                    var rows = Rows.stream(taken).toList();
                    return rows.isEmpty()
                            ? Uni.createFrom().item(List.of())
                            : counts(connection, rows)
                                    .map(counts -> rows.stream()
                                            .map(row -> turn(row, counts))
                                            .toList());
                }));
    }

    @Override
    public CompletionStage<Boolean> advance(AuditTurn turn) {
        var guild = turn.guild().value();
        var entries = turn.counts().entrySet().stream().toList();
        var ids = entries.stream().map(Map.Entry::getKey).toArray(Long[]::new);
        var counts = entries.stream().map(Map.Entry::getValue).toArray(Integer[]::new);
        return transactions.quietly(connection -> connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.of(guild, turn.lease(), turn.cursor()))
                .chain(moved -> moved.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : connection
                                .preparedQuery(FORGET_COUNTS)
                                .execute(Tuple.of(guild))
                                .chain(() ->
                                        connection.preparedQuery(KEEP_COUNTS).execute(Tuple.of(guild, ids, counts)))
                                .replaceWith(true)));
    }

    @Override
    public CompletionStage<Void> finish(AuditTurn turn) {
        return leases.finish(turn.guild(), turn.lease());
    }

    @Override
    public CompletionStage<Void> postpone(AuditTurn turn, Duration wait) {
        return leases.postpone(turn.guild(), turn.lease(), wait);
    }

    private static Uni<Map<Long, Map<Long, Integer>>> counts(SqlConnection connection, List<Row> taken) {
        var guilds = taken.stream().map(row -> row.getLong("guild_id")).toArray(Long[]::new);
        return connection.preparedQuery(COUNTS).execute(Tuple.of(guilds)).map(rows -> {
            var counts = new HashMap<Long, Map<Long, Integer>>();
            rows.forEach(row -> counts.computeIfAbsent(row.getLong("guild_id"), first -> new HashMap<>())
                    .put(row.getLong("entry_id"), row.getInteger("count")));
            return counts;
        });
    }

    private static AuditTurn turn(Row row, Map<Long, Map<Long, Integer>> counts) {
        var guild = row.getLong("guild_id");
        return new AuditTurn(
                new GuildId(guild),
                row.getLong("lease"),
                row.getLong("last_entry_id"),
                counts.getOrDefault(guild, Map.of()),
                Columns.time(row, "now"));
    }
}
