package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.overview.Arrival;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where cases got to. A guild sees those that it decided or that came to it. */
final class CaseArrivals {

    private static final String FIND = """
            select case_number, action, source_guild_id, user_id, issued_at from sync.moderation_case
            where (case_number = $2 or user_id = $3) and (source_guild_id = $1 or exists (
                select 1 from sync.delivery
                where delivery.case_number = moderation_case.case_number and delivery.guild_id = $1))
            order by case_number desc limit 1
            """;

    private static final String ARRIVALS = """
            select guild_id, status, detail, remedy, created_at,
                case when status in ('pending', 'calling', 'retry_later') then now() else updated_at end as ended_at
            from sync.delivery where case_number = $1 order by guild_id
            """;

    private CaseArrivals() {}

    /** A case, before it is known where it got to. */
    record Found(long number, Action action, GuildId source, UserId user, Instant issuedAt) {}

    /** The newest case with this number or about this person that a guild may see. */
    static Uni<Optional<Found>> find(
            SqlConnection connection, GuildId here, @Nullable Long caseNumber, @Nullable UserId user) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(here.value(), caseNumber, user == null ? null : user.value()))
                .map(rows -> Rows.first(rows, CaseArrivals::found));
    }

    static Uni<Map<GuildId, Arrival>> of(SqlConnection connection, long caseNumber) {
        return connection.preparedQuery(ARRIVALS).execute(Tuple.of(caseNumber)).map(rows -> {
            var arrivals = new LinkedHashMap<GuildId, Arrival>();
            rows.forEach(row -> arrivals.put(
                    new GuildId(row.getLong("guild_id")),
                    new Arrival(
                            DeliveryStatus.ofStored(row.getString("status")),
                            row.getString("detail"),
                            row.getString("remedy"),
                            Duration.between(Columns.time(row, "created_at"), Columns.time(row, "ended_at")))));
            return arrivals;
        });
    }

    private static Found found(Row row) {
        return new Found(
                row.getLong("case_number"),
                Action.ofStored(row.getString("action")),
                new GuildId(row.getLong("source_guild_id")),
                new UserId(row.getLong("user_id")),
                Columns.time(row, "issued_at"));
    }
}
