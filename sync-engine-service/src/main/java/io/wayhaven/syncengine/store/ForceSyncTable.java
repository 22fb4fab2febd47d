package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.projection.CaseExtended;
import io.wayhaven.syncengine.punishment.Action;
import java.util.Collection;
import java.util.List;

/** Carries out once more what is in force, without a case of its own. */
final class ForceSyncTable {

    private static final String IN_FORCE = """
            select case_number, action from sync.desired_state
            where guild_id = $1 and user_id = $2 and (until is null or until > now()) order by case_number desc
            """;

    /** Whoever has something newer keeps it; what leaves nothing behind is done wherever it is asked for. */
    private static final String DESIRE = """
            with wanted as (
                select guild_id, user_id, aspect, action, expires_at, case_number
                from sync.moderation_case cross join unnest ($2::bigint[]) guild_id
                where case_number = $1 and (expires_at is null or expires_at > now())),
            desired as (
                insert into sync.desired_state as state (guild_id, user_id, aspect, action, until, version, case_number)
                select guild_id, user_id, aspect, action, expires_at, case_number, case_number
                from wanted where aspect is not null
                on conflict (guild_id, user_id, aspect) do update
                    set action = excluded.action, until = excluded.until, version = excluded.version,
                        case_number = excluded.case_number
                    where state.version <= excluded.version
                returning guild_id)
            select guild_id, true as lasts from desired
            union all select guild_id, false from wanted where aspect is null
            """;

    /** Those that wait already are left alone; the others are looked at again, and carried out where it takes that. */
    private static final String AGAIN = """
            insert into sync.delivery as known (delivery_id, case_number, guild_id, user_id, aspect, action, version,
                status, next_attempt_at)
            select $3::text, case_number, $2::bigint, user_id, aspect, action, version, 'pending', now()
            from sync.moderation_case where case_number = $1
            on conflict (delivery_id) do update
                set status = 'retry_later', next_attempt_at = now(), detail = null, remedy = null, updated_at = now()
                where known.status in ('applied', 'already_in_place', 'refused', 'gave_up', 'skipped', 'superseded')
            """;

    private ForceSyncTable() {}

    /** A case that is in force in a guild. */
    record InForce(long caseNumber, Action action) {}

    /** What is in force in a guild about a person, the newest first. */
    static Uni<List<InForce>> inForce(SqlConnection connection, GuildId guild, UserId user) {
        return connection
                .preparedQuery(IN_FORCE)
                .execute(Tuple.of(guild.value(), user.value()))
                .map(rows -> Rows.list(
                        rows,
                        row -> new InForce(row.getLong("case_number"), Action.ofStored(row.getString("action")))));
    }

    /** Has a case carried out in these guilds, except where something newer was decided. Callers hold the lock of the person. */
    static Uni<Void> again(SqlConnection connection, UserId user, long caseNumber, Collection<GuildId> guilds) {
        if (guilds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = Columns.ids(guilds);
        return connection
                .preparedQuery(DESIRE)
                .execute(Tuple.of(caseNumber, ids))
                .chain(rows -> {
                    var deliveries = Rows.stream(rows)
                            .map(row -> new GuildId(row.getLong("guild_id")))
                            .map(guild -> Tuple.of(
                                    caseNumber,
                                    guild.value(),
                                    DeliveryId.of(caseNumber, guild).value()))
                            .toList();
                    return deliveries.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : keep(connection, user, caseNumber, rows)
                                    .chain(() -> connection.preparedQuery(AGAIN).executeBatch(deliveries))
                                    .replaceWithVoid();
                });
    }

    private static Uni<Void> keep(SqlConnection connection, UserId user, long caseNumber, RowSet<Row> rows) {
        var guilds = Rows.stream(rows)
                .filter(row -> row.getBoolean("lasts"))
                .map(row -> new GuildId(row.getLong("guild_id")))
                .toList();
        return guilds.isEmpty()
                ? Uni.createFrom().voidItem()
                : FactTable.keep(connection, new CaseExtended(caseNumber, user, guilds));
    }
}
