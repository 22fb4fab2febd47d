package io.wayhaven.web.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.EntryCursor;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.EntryPage;
import io.wayhaven.web.entry.EntryPageRequest;
import io.wayhaven.web.entry.EntryReader;
import io.wayhaven.web.entry.MessageVersion;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** The entries in {@code log.entry}, and the messages in {@code log.message}. */
@ApplicationScoped
class PgEntryReader implements EntryReader {

    private static final String VERSIONS = """
            SELECT revision, seen_at, payload->>'content' AS content FROM (
              SELECT revision, seen_at, payload FROM log.message_revision WHERE message_id = $1
              UNION ALL SELECT revision, updated_at, payload FROM log.message WHERE message_id = $1) v
            ORDER BY revision
            """;

    private final Statements statements;

    PgEntryReader(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<EntryPage> page(EntryFilter filter, EntryPageRequest request, int limit) {
        var query = EntryQuery.of(filter, request, limit + 1);
        return answer(statements
                .run(query.sql(), Tuple.from(query.parameters()))
                .map(rows -> page(request, entries(rows), limit)));
    }

    @Override
    public CompletionStage<Total> count(EntryFilter filter) {
        return answer(statements.count("log.entry e", EntryQuery.conditions(filter)));
    }

    @Override
    public CompletionStage<Map<String, List<Entry>>> ofEvents(Collection<LogEntry> events) {
        // The times, too: with them PostgreSQL looks into one partition a row
        var times = events.stream()
                .map(event -> event.receivedAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        var ids = events.stream().map(LogEntry::eventId).toArray(String[]::new);
        return answer(statements
                .run(
                        EntryRows.SELECT
                                + " JOIN unnest($1::timestamptz[], $2::text[]) AS wanted (occurred_at, event_id)"
                                + " ON wanted.occurred_at = e.occurred_at AND wanted.event_id = e.event_id"
                                + " ORDER BY e.ordinal",
                        Tuple.of(times, ids))
                .map(rows -> entries(rows).stream()
                        .collect(Collectors.groupingBy(entry -> entry.key().eventId()))));
    }

    @Override
    public CompletionStage<List<Entry>> changes(long after, int limit) {
        return answer(statements
                .run(
                        EntryRows.SELECT + " WHERE e.change_number > $1 ORDER BY e.change_number LIMIT $2",
                        Tuple.of(after, limit))
                .map(PgEntryReader::entries));
    }

    @Override
    public CompletionStage<List<MessageVersion>> versions(long message) {
        return answer(statements
                .run(VERSIONS, Tuple.of(message))
                .map(rows -> EventRows.list(rows).stream()
                        .map(row -> new MessageVersion(
                                row.getInteger("revision"),
                                EntryRows.time(row, "seen_at"),
                                Objects.requireNonNullElse(row.getString("content"), "")))
                        .toList()));
    }

    static List<Entry> entries(RowSet<Row> rows) {
        return EventRows.list(rows).stream().map(EntryRows::entry).toList();
    }

    private static EntryPage page(EntryPageRequest request, List<Entry> found, int limit) {
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var forward = request instanceof EntryPageRequest.NewerThan;
        var newestFirst = forward ? shown.reversed() : shown;
        if (newestFirst.isEmpty()) {
            return new EntryPage(List.of(), null, null);
        }
        var hasNewer = forward ? more : request instanceof EntryPageRequest.OlderThan;
        return new EntryPage(
                newestFirst,
                hasNewer ? EntryCursor.of(newestFirst.getFirst()) : null,
                forward || more ? EntryCursor.of(newestFirst.getLast()) : null);
    }

    private static <T> CompletionStage<T> answer(Uni<T> answer) {
        return answer.onFailure().transform(Failures::ofLog).subscribeAsCompletionStage();
    }
}
