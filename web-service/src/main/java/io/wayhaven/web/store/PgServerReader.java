package io.wayhaven.web.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.servers.KindCount;
import io.wayhaven.web.servers.ServerHealth;
import io.wayhaven.web.servers.ServerReader;
import io.wayhaven.web.servers.ServerSummary;
import io.wayhaven.web.servers.UnknownReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** How servers are doing, by {@code log.event} and {@code log.entry}. */
@ApplicationScoped
class PgServerReader implements ServerReader {

    private static final String SUMMARIES = """
            SELECT g.guild_id, g.name,
              (SELECT received_at FROM log.event WHERE guild_id = g.guild_id ORDER BY received_at DESC LIMIT 1) AS last_event,
              (SELECT count(*) FROM log.entry WHERE guild_id = g.guild_id AND kind = ANY($1)
                 AND occurred_at > now() - interval '1 day') AS alarms
            FROM log.guild g
            """;

    private static final String KINDS = """
            SELECT kind, count(*) AS entries, count(*) FILTER (WHERE confidence <> 'none') AS attributable,
              count(*) FILTER (WHERE confidence = 'unknown') AS unknown
            FROM log.entry WHERE guild_id = $1 AND occurred_at > now() - interval '1 day'
            GROUP BY kind ORDER BY entries DESC, kind
            """;

    private static final String REASONS = """
            SELECT coalesce(actor_note, '') AS note, count(*) AS entries
            FROM log.entry
            WHERE guild_id = $1 AND occurred_at > now() - interval '1 day' AND confidence = 'unknown'
            GROUP BY 1 ORDER BY entries DESC, note LIMIT 20
            """;

    private static final String COMPLAINTS = EntryRows.SELECT + """
            WHERE e.guild_id = $1 AND e.kind = ANY($2) AND e.occurred_at > now() - interval '7 days'
            ORDER BY e.occurred_at DESC, e.event_id DESC, e.ordinal DESC LIMIT 20
            """;

    private static final String[] ALARMS = Stream.of(
                    OwnKinds.GAP, OwnKinds.SILENCE, OwnKinds.PERMISSION_MISSING, OwnKinds.CHANNEL_PARKED)
            .map(EventKind::id)
            .toArray(String[]::new);

    private final Statements statements;

    PgServerReader(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<List<ServerSummary>> all(Scope scope) {
        return answer(statements
                .run(
                        SUMMARIES + " WHERE $2::bigint[] IS NULL OR g.guild_id = ANY($2)"
                                + " ORDER BY lower(g.name), g.guild_id LIMIT 1000",
                        Tuple.of(ALARMS, Scopes.parameter(scope)))
                .map(rows -> EventRows.list(rows).stream()
                        .map(PgServerReader::summary)
                        .toList()));
    }

    @Override
    public CompletionStage<Optional<ServerHealth>> find(long guild, Scope scope) {
        if (!scope.allows(guild)) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return answer(statements
                .run(SUMMARIES + " WHERE g.guild_id = $2", Tuple.of(ALARMS, guild))
                .map(rows -> EventRows.list(rows).stream().findFirst().map(PgServerReader::summary))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<ServerHealth>empty())
                        : health(found.get()).map(Optional::of)));
    }

    private Uni<ServerHealth> health(ServerSummary summary) {
        var guild = Tuple.of(summary.id());
        return Uni.combine()
                .all()
                .unis(
                        statements.run(KINDS, guild),
                        statements.run(REASONS, guild),
                        statements.run(COMPLAINTS, Tuple.of(summary.id(), ALARMS)))
                .asTuple()
                .map(found -> new ServerHealth(
                        summary,
                        EventRows.list(found.getItem1()).stream()
                                .map(PgServerReader::kind)
                                .toList(),
                        EventRows.list(found.getItem2()).stream()
                                .map(row -> new UnknownReason(row.getString("note"), row.getLong("entries")))
                                .toList(),
                        PgEntryReader.entries(found.getItem3())));
    }

    private static KindCount kind(Row row) {
        return new KindCount(
                row.getString("kind"), row.getLong("entries"), row.getLong("attributable"), row.getLong("unknown"));
    }

    private static ServerSummary summary(Row row) {
        var last = row.get(OffsetDateTime.class, "last_event");
        return new ServerSummary(
                row.getLong("guild_id"),
                row.getString("name"),
                last == null ? null : last.toInstant(),
                row.getLong("alarms"));
    }

    private static <T> CompletionStage<T> answer(Uni<T> answer) {
        return answer.onFailure().transform(Failures::ofLog).subscribeAsCompletionStage();
    }
}
