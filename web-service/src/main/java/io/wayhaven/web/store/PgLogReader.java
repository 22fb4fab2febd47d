package io.wayhaven.web.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.timeline.EventDetails;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.Guild;
import io.wayhaven.web.timeline.KafkaPosition;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.LogPage;
import io.wayhaven.web.timeline.LogReader;
import io.wayhaven.web.timeline.Names;
import io.wayhaven.web.timeline.PageRequest;
import io.wayhaven.web.timeline.PositionVector;
import io.wayhaven.web.timeline.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log in {@code log.event}, {@code log.guild} and {@code log.channel}. */
@ApplicationScoped
class PgLogReader implements LogReader {

    /** One index probe a partition of the topic, instead of a pass over the index. */
    private static final String STORED_POSITIONS = """
            WITH RECURSIVE part(p) AS (
              SELECT min(kafka_partition) FROM log.event
              UNION ALL
              SELECT (SELECT min(kafka_partition) FROM log.event WHERE kafka_partition > p) FROM part WHERE p IS NOT NULL
            )
            SELECT p, (SELECT max(kafka_offset) FROM log.event WHERE kafka_partition = p) AS highest
            FROM part WHERE p IS NOT NULL
            """;

    private final Pool pool;
    private final Statements statements;

    PgLogReader(Pool pool, Statements statements) {
        this.pool = pool;
        this.statements = statements;
    }

    @Override
    public CompletionStage<LogPage> page(EventFilter filter, PageRequest request, int limit) {
        var query = PageQuery.of(filter, request, limit + 1);
        // One snapshot for rows and positions: what the page doesn't show, the tail brings
        return answer(pool.withTransaction(connection -> connection
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .execute()
                .chain(() -> positions(connection))
                .chain(stored -> connection
                        .preparedQuery(query.sql())
                        .execute(Tuple.from(query.parameters()))
                        .map(rows -> Pages.log(request, EventRows.list(rows), limit, stored)))));
    }

    @Override
    public CompletionStage<Total> count(EventFilter filter) {
        return answer(statements.count("log.event", PageQuery.conditions(filter)));
    }

    @Override
    public CompletionStage<Optional<EventDetails>> find(KafkaPosition position, Scope scope) {
        return answer(statements
                .run(
                        "SELECT " + EventRows.ALL_COLUMNS
                                + " FROM log.event WHERE kafka_partition = $1 AND kafka_offset = $2"
                                + " AND ($3::bigint[] IS NULL OR guild_id = ANY($3)) LIMIT 1",
                        Tuple.of(position.partition(), position.offset(), Scopes.parameter(scope)))
                .map(rows -> EventRows.list(rows).stream().findFirst().map(EventRows::details)));
    }

    @Override
    public CompletionStage<List<LogEntry>> range(int partition, long from, long to, int limit) {
        return answer(statements
                .run(
                        "SELECT " + EventRows.LIST_COLUMNS
                                + " FROM log.event WHERE kafka_partition = $1 AND kafka_offset >= $2 AND kafka_offset < $3"
                                + " ORDER BY kafka_offset LIMIT $4",
                        Tuple.of(partition, from, to, limit))
                .map(rows -> EventRows.list(rows).stream().map(EventRows::entry).toList()));
    }

    @Override
    public CompletionStage<Long> highestStored(int partition) {
        return answer(statements
                .run(
                        "SELECT coalesce(max(kafka_offset), -1) AS highest FROM log.event WHERE kafka_partition = $1",
                        Tuple.of(partition))
                .map(rows -> rows.iterator().next().getLong("highest")));
    }

    @Override
    public CompletionStage<Names> names(Collection<LogEntry> entries) {
        var guilds = entries.stream()
                .map(LogEntry::guild)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        var channels = Stream.concat(
                        entries.stream().map(LogEntry::channel).filter(Objects::nonNull),
                        entries.stream().flatMap(entry -> entry.sentence().channels().stream()))
                .distinct()
                .toArray(Long[]::new);
        return answer(statements
                .run("SELECT guild_id AS id, name FROM log.guild WHERE guild_id = ANY($1)", Tuple.of(guilds))
                .chain(guildRows -> statements
                        .run(
                                "SELECT channel_id AS id, name FROM log.channel"
                                        + " WHERE channel_id = ANY($1) AND guild_id = ANY($2)",
                                Tuple.of(channels, guilds))
                        .map(channelRows -> new Names(byId(guildRows), byId(channelRows)))));
    }

    @Override
    public CompletionStage<List<Guild>> guilds(Scope scope) {
        return answer(statements
                .run(
                        "SELECT guild_id, name FROM log.guild WHERE $1::bigint[] IS NULL OR guild_id = ANY($1)"
                                + " ORDER BY lower(name), guild_id LIMIT 1000",
                        Tuple.of(Scopes.parameter(scope)))
                .map(rows -> EventRows.list(rows).stream()
                        .map(row -> new Guild(row.getLong("guild_id"), row.getString("name")))
                        .toList()));
    }

    private static Uni<PositionVector> positions(SqlConnection connection) {
        return connection
                .query(STORED_POSITIONS)
                .execute()
                .map(rows -> PositionVector.of(EventRows.list(rows).stream()
                        .collect(Collectors.toMap(row -> row.getInteger("p"), row -> row.getLong("highest") + 1))));
    }

    private static Map<Long, String> byId(RowSet<Row> rows) {
        return EventRows.list(rows).stream()
                .collect(Collectors.toMap(row -> row.getLong("id"), row -> row.getString("name")));
    }

    private static <T> CompletionStage<T> answer(Uni<T> answer) {
        return answer.onFailure().transform(Failures::ofLog).subscribeAsCompletionStage();
    }
}
