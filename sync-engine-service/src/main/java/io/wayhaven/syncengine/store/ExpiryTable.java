package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.expiry.Ended;
import io.wayhaven.syncengine.projection.CaseEnded;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ends when. */
final class ExpiryTable {

    private static final String SCHEDULE = "insert into sync.expiry (case_number, due_at) values ($1, $2)";

    private static final String DUE = """
            select case_number, action, source_guild_id, user_id, user_name, issuer_id, issuer_name
            from sync.expiry join sync.moderation_case using (case_number)
            where due_at <= $1 order by due_at, case_number limit $2 for update of expiry skip locked
            """;
    private static final String DONE = "delete from sync.expiry where case_number = any ($1)";

    /** Guilds in which punishments still hold: anything newer counts there instead. */
    private static final String HOLDS =
            "select case_number, guild_id from sync.desired_state where case_number = any ($1) order by guild_id";

    private ExpiryTable() {}

    /** Has a case end at a time; nothing if it has none. */
    static Uni<Void> schedule(SqlConnection connection, long caseNumber, @Nullable Instant at) {
        return at == null
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(SCHEDULE)
                        .execute(Tuple.of(caseNumber, Columns.time(at)))
                        .replaceWithVoid();
    }

    /** Those that were due first, which nobody else gets while the transaction lasts. */
    static Uni<List<Ended>> due(SqlConnection connection, Instant now, int most) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(Columns.time(now), most))
                .map(rows -> Rows.list(rows, ExpiryTable::ended));
    }

    static Uni<Void> done(SqlConnection connection, List<Ended> ended) {
        return connection
                .preparedQuery(DONE)
                .execute(numbers(ended))
                .chain(() -> FactTable.keep(
                        connection,
                        ended.stream()
                                .map(each -> new CaseEnded(each.caseNumber(), each.user()))
                                .toList()));
    }

    /** By case, the guilds in which it still holds. */
    static Uni<Map<Long, List<GuildId>>> guilds(SqlConnection connection, List<Ended> ended) {
        return connection
                .preparedQuery(HOLDS)
                .execute(numbers(ended))
                .map(rows -> Rows.stream(rows)
                        .collect(groupingBy(
                                row -> row.getLong("case_number"),
                                mapping(row -> new GuildId(row.getLong("guild_id")), toList()))));
    }

    private static Tuple numbers(List<Ended> ended) {
        return Tuple.of(ended.stream().map(Ended::caseNumber).toArray(Long[]::new));
    }

    private static Ended ended(Row row) {
        return new Ended(
                row.getLong("case_number"),
                Action.ofStored(row.getString("action")),
                new GuildId(row.getLong("source_guild_id")),
                new UserId(row.getLong("user_id")),
                row.getString("user_name"),
                Columns.userOrNull(row, "issuer_id"),
                row.getString("issuer_name"));
    }
}
