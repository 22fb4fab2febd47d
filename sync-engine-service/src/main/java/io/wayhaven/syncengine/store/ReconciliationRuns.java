package io.wayhaven.syncengine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.syncengine.reconciliation.Findings;
import io.wayhaven.syncengine.reconciliation.LastRun;
import io.wayhaven.syncengine.reconciliation.Mode;
import io.wayhaven.syncengine.reconciliation.Networks;
import io.wayhaven.syncengine.reconciliation.Participant;
import io.wayhaven.syncengine.reconciliation.Run;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Comparisons that are due, and what came of those that were made. */
final class ReconciliationRuns {

    /** A shorter interval than before counts at once. */
    private static final String PULL_FORWARD = """
            update sync.reconciliation_schedule set next_run_at = now() + $1 * interval '1 millisecond'
            where next_run_at > now() + $1 * interval '1 millisecond'
            """;

    private static final String TIME = """
            update sync.reconciliation_schedule set next_run_at = now() + $1 * interval '1 millisecond'
            where next_run_at <= now()
            """;

    private static final String TIES =
            "select parent_guild_id, child_guild_id from sync.guild_link where status = 'active'";

    /** Unless the last one is still to be made. */
    private static final String DUE = """
            insert into sync.reconciliation_run (guild_id, mode)
            select due.guild_id, 'scheduled' from unnest ($1::bigint[]) due (guild_id)
            where not exists (select 1 from sync.reconciliation_run open
                where open.guild_id = due.guild_id and mode = 'scheduled' and finished_at is null)
            """;

    private static final String ASK = """
            insert into sync.reconciliation_run (guild_id, mode, cause, request) values ($1, $2, $3, $4)
            """;

    private static final String TAKE = """
            update sync.reconciliation_run set lease = lease + 1, taken_until = now() + interval '2 minutes'
            where run_id = (
                select run_id from sync.reconciliation_run
                where finished_at is null and (taken_until is null or taken_until <= now())
                order by mode = 'scheduled', run_id limit 1 for update skip locked)
            returning run_id, lease, guild_id, mode, cause, request, now() as now
            """;

    private static final String KEEP = """
            update sync.reconciliation_run set taken_until = now() + interval '2 minutes'
            where run_id = $1 and lease = $2 and finished_at is null
            """;

    private static final String FINISH = """
            update sync.reconciliation_run
            set finished_at = now(), taken_until = null, request = null, guild_ids = $3, counts = $4
            where run_id = $1 and lease = $2 and finished_at is null
            """;

    private static final String FORGET =
            "delete from sync.reconciliation_run where finished_at < now() - interval '90 days'";

    private static final String LAST = """
            select mode, finished_at, cardinality(guild_ids) as guilds, counts,
                (select next_run_at from sync.reconciliation_schedule) as next_run_at
            from (select 1) always left join lateral (
                select * from sync.reconciliation_run
                where finished_at is not null and $1 = any (guild_ids) order by finished_at desc limit 1) last on true
            """;

    private static final ObjectMapper MAPPER = ContractsJson.mapper();
    private static final TypeReference<List<DriftCount>> COUNTS = new TypeReference<>() {};

    private ReconciliationRuns() {}

    /** If it is time, a run of every network is due. */
    static Uni<Void> schedule(SqlConnection connection, long interval) {
        return connection
                .preparedQuery(PULL_FORWARD)
                .execute(Tuple.of(interval))
                .chain(() -> connection.preparedQuery(TIME).execute(Tuple.of(interval)))
                .chain(due -> due.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : connection
                                .query(TIES)
                                .execute()
                                .chain(ties -> connection.preparedQuery(DUE).execute(Tuple.of(oneOfEach(ties))))
                                .replaceWithVoid());
    }

    private static Long[] oneOfEach(RowSet<Row> ties) {
        return Columns.ids(Networks.oneOfEach(Rows.list(
                ties,
                row -> new Networks.Tie(
                        new GuildId(row.getLong("parent_guild_id")), new GuildId(row.getLong("child_guild_id"))))));
    }

    static Uni<Void> ask(SqlConnection connection, CommandContext request, Mode mode, @Nullable DriftCause only) {
        return connection
                .preparedQuery(ASK)
                .execute(Tuple.of(
                        request.guild().value(), mode.stored(), only == null ? null : only.name(), json(request)))
                .replaceWithVoid();
    }

    static Uni<Optional<Run>> take(SqlConnection connection) {
        return connection
                .query(TAKE)
                .execute()
                .map(rows -> Rows.stream(rows).findFirst().map(ReconciliationRuns::run));
    }

    static Uni<Boolean> keep(SqlConnection connection, Run run) {
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(run.id(), run.lease()))
                .map(kept -> kept.rowCount() > 0);
    }

    /** False if it is somebody else's. */
    static Uni<Boolean> finish(SqlConnection connection, Run run, Findings findings) {
        var guilds = findings.guilds().stream()
                .map(Participant::guild)
                .map(GuildId::value)
                .toArray(Long[]::new);
        return connection
                .preparedQuery(FINISH)
                .execute(Tuple.of(run.id(), run.lease(), guilds, json(findings.counts())))
                .chain(finished -> connection.query(FORGET).execute().replaceWith(finished.rowCount() > 0));
    }

    /** The last run of a guild's network, and when the next is. */
    static Uni<LastRun> last(SqlConnection connection, GuildId guild) {
        return connection
                .preparedQuery(LAST)
                .execute(Tuple.of(guild.value()))
                .map(rows -> last(rows.iterator().next()));
    }

    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be written: " + value.getClass(), impossible);
        }
    }

    private static Run run(Row row) {
        var cause = row.getString("cause");
        var request = row.getString("request");
        return new Run(
                row.getLong("run_id"),
                row.getLong("lease"),
                new GuildId(row.getLong("guild_id")),
                Mode.ofStored(row.getString("mode")),
                cause == null ? null : DriftCause.valueOf(cause),
                request == null ? null : context(request),
                Columns.time(row, "now"));
    }

    private static LastRun last(Row row) {
        var next = Columns.time(row, "next_run_at");
        return row.getOffsetDateTime("finished_at") == null
                ? new LastRun.None(next)
                : new LastRun.Made(
                        Mode.ofStored(row.getString("mode")),
                        Columns.time(row, "finished_at"),
                        row.getInteger("guilds"),
                        counts(row.getString("counts")),
                        next);
    }

    private static CommandContext context(String json) {
        try {
            return MAPPER.readValue(json, CommandContext.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("this was no request", impossible);
        }
    }

    private static List<DriftCount> counts(String json) {
        try {
            return MAPPER.readValue(json, COUNTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("these were no counts", impossible);
        }
    }
}
