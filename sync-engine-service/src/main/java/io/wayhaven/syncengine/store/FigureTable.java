package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.overview.Activity;
import io.wayhaven.syncengine.overview.Figures;
import io.wayhaven.syncengine.overview.LastDelivery;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts deliveries and cases. Of other guilds only what comes from, or goes to, the one that asks. */
final class FigureTable {

    private static final String FIGURES = """
            select delivery.guild_id,
                count(*) filter (where status in ('applied', 'already_in_place')) as done,
                count(*) filter (where status in ('refused', 'gave_up')) as failed,
                count(*) filter (where status in ('pending', 'calling', 'retry_later')) as waiting,
                coalesce(sum(extract(epoch from updated_at - delivery.created_at) * 1000)
                    filter (where status = 'applied'), 0)::bigint as took,
                count(*) filter (where status = 'applied') as timed,
                min(delivery.created_at) filter (where status in ('pending', 'calling', 'retry_later')) as oldest
            from sync.delivery
            where delivery_id in (
                select delivery_id from sync.delivery where guild_id = $1 and created_at > now() - interval '7 days'
                union all
                select delivery_id from sync.moderation_case join sync.delivery using (case_number)
                where source_guild_id = $1 and issued_at > now() - interval '7 days')
            group by delivery.guild_id order by delivery.guild_id <> $1, delivery.guild_id
            """;

    private static final String LAST = """
            select target.guild_id, last.* from unnest ($2::bigint[]) target (guild_id) cross join lateral (
                select status, detail, delivery.created_at,
                    case when status in ('pending', 'calling', 'retry_later') then now() else updated_at end as ended_at
                from sync.delivery join sync.moderation_case using (case_number)
                where delivery.guild_id = target.guild_id and source_guild_id <> delivery.guild_id
                    and $1 in (source_guild_id, delivery.guild_id)
                order by delivery.created_at desc limit 1) last
            """;

    private static final String CASES = """
            select action, count(*) as cases from sync.moderation_case
            where source_guild_id = $1 and issued_at > now() - interval '7 days' group by action
            """;

    private static final String STUCK = """
            select (select count(*) from sync.outbox) as messages,
                (select count(*) from sync.post_destination where guild_id = $1 and parked_at is not null) as parked,
                (select count(*) from sync.protected_user where guild_id = $1) as protected
            """;

    private FigureTable() {}

    /** Of each guild where actions of this one, or in this one, were decided in 7 days; this one first. */
    static Uni<List<Figures>> of(SqlConnection connection, GuildId here) {
        return connection
                .preparedQuery(FIGURES)
                .execute(Tuple.of(here.value()))
                .map(rows -> Rows.list(rows, FigureTable::figures));
    }

    /** What last came to each of these guilds from the one that asks, or to itself from any, by guild. */
    static Uni<Map<GuildId, LastDelivery>> last(SqlConnection connection, GuildId here, Collection<GuildId> guilds) {
        var ids = Columns.ids(guilds);
        return connection
                .preparedQuery(LAST)
                .execute(Tuple.of(here.value(), ids))
                .map(rows -> {
                    var last = new HashMap<GuildId, LastDelivery>();
                    rows.forEach(row -> last.put(
                            new GuildId(row.getLong("guild_id")),
                            new LastDelivery(
                                    DeliveryStatus.ofStored(row.getString("status")),
                                    row.getString("detail"),
                                    Duration.between(Columns.time(row, "created_at"), Columns.time(row, "ended_at")),
                                    Columns.time(row, "created_at"))));
                    return last;
                });
    }

    static Uni<Activity> activity(SqlConnection connection, GuildId here) {
        var key = Tuple.of(here.value());
        return connection.preparedQuery(CASES).execute(key).chain(rows -> {
            var cases = new HashMap<String, Long>();
            rows.forEach(row -> cases.put(row.getString("action"), row.getLong("cases")));
            return connection.preparedQuery(STUCK).execute(key).map(stuck -> {
                var row = stuck.iterator().next();
                return new Activity(cases, row.getLong("messages"), row.getLong("parked"), row.getLong("protected"));
            });
        });
    }

    private static Figures figures(Row row) {
        return new Figures(
                new GuildId(row.getLong("guild_id")),
                row.getLong("done"),
                row.getLong("failed"),
                row.getLong("waiting"),
                Duration.ofMillis(row.getLong("took")),
                row.getLong("timed"),
                row.getOffsetDateTime("oldest") == null ? null : Columns.time(row, "oldest"));
    }
}
