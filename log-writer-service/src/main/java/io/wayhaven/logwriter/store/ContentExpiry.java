package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.retention.Quotes;
import io.wayhaven.logwriter.retention.WrittenContent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people wrote out of events and entries that stay. How far it came is remembered, so that only what became old
 * since then is looked at, and a week before it: so late can an event still come from Kafka.
 */
final class ContentExpiry {

    private static final String FROM = """
            SELECT coalesce(max(done_to) - interval '8 days', timestamptz '2015-01-01') AS since
            FROM log.retention_mark WHERE guild_id = coalesce($1::bigint, 0)""";

    private static final String DONE = """
            INSERT INTO log.retention_mark (guild_id, done_to) VALUES (coalesce($1::bigint, 0), $2)
            ON CONFLICT (guild_id) DO UPDATE SET done_to = excluded.done_to""";

    private static final String EVENTS = """
            SELECT received_at, row_id, payload::text FROM log.event
            WHERE type = $1 AND received_at >= $2 AND received_at < $3 AND NOT redacted
              AND ($4::bigint IS NULL OR guild_id = $4)
            ORDER BY received_at, row_id LIMIT 500""";

    private static final String SAVE_EVENTS = """
            UPDATE log.event e SET payload = k.payload::json, redacted = true
            FROM unnest($1::timestamptz[], $2::bigint[], $3::text[]) AS k (received_at, row_id, payload)
            WHERE e.received_at = k.received_at AND e.row_id = k.row_id""";

    private static final String ENTRIES = """
            SELECT occurred_at, event_id, ordinal, %s FROM log.entry
            WHERE occurred_at >= $1 AND occurred_at < $2 AND NOT redacted AND family IN ('messages', 'automod')
              AND ($3::bigint IS NULL OR guild_id = $3)
            ORDER BY occurred_at LIMIT 500""".formatted(EntryText.COLUMNS);

    private static final String SAVE_ENTRIES = """
            UPDATE log.entry e
            SET sentence = k.sentence::jsonb, sentence_text = k.plain, fields = k.fields::jsonb,
                changes = k.changes::jsonb, redacted = true, updated_at = now(),
                change_number = nextval('log.change_number')
            FROM unnest($1::timestamptz[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[])
                 AS k (occurred_at, event_id, ordinal, sentence, plain, fields, changes)
            WHERE e.occurred_at = k.occurred_at AND e.event_id = k.event_id AND e.ordinal = k.ordinal""";

    private final SqlConnection connection;
    private final @Nullable Long guild;
    private final OffsetDateTime before;

    /** For one guild or for all of them. */
    ContentExpiry(SqlConnection connection, @Nullable Long guild, OffsetDateTime before) {
        this.connection = connection;
        this.guild = guild;
        this.before = before;
    }

    /** Completes with the number of rows redacted. */
    Uni<Long> run() {
        return connection
                .preparedQuery(FROM)
                .execute(Tuple.of(guild))
                .map(rows -> rows.iterator().next().getOffsetDateTime(0))
                .chain(since -> Batches.each(
                                WrittenContent.DISPATCHES, type -> Batches.untilNothing(() -> events(type, since)))
                        .chain(events ->
                                Batches.untilNothing(() -> entries(since)).map(entries -> events + entries)))
                .call(() -> connection.preparedQuery(DONE).execute(Tuple.of(guild, before)));
    }

    private Uni<Integer> events(String type, OffsetDateTime since) {
        return connection
                .preparedQuery(EVENTS)
                .execute(Tuple.of(type, since, before, guild))
                .chain(this::saveEvents);
    }

    private Uni<Integer> saveEvents(RowSet<Row> rows) {
        var times = new ArrayList<OffsetDateTime>();
        var ids = new ArrayList<Long>();
        var payloads = new ArrayList<String>();
        for (var row : rows) {
            var payload = RowRedaction.read(row.getString("payload"));
            WrittenContent.strip(payload);
            times.add(row.getOffsetDateTime("received_at"));
            ids.add(row.getLong("row_id"));
            payloads.add(payload.toString());
        }
        return save(
                SAVE_EVENTS,
                times.size(),
                Tuple.of(
                        times.toArray(OffsetDateTime[]::new),
                        ids.toArray(Long[]::new),
                        payloads.toArray(String[]::new)));
    }

    private Uni<Integer> entries(OffsetDateTime since) {
        return connection
                .preparedQuery(ENTRIES)
                .execute(Tuple.of(since, before, guild))
                .chain(this::saveEntries);
    }

    private Uni<Integer> saveEntries(RowSet<Row> rows) {
        var times = new ArrayList<OffsetDateTime>();
        var events = new ArrayList<String>();
        var ordinals = new ArrayList<Integer>();
        var texts = new ArrayList<EntryText>();
        for (var row : rows) {
            var text = new EntryText(row);
            text.redact(Quotes::strip);
            times.add(row.getOffsetDateTime("occurred_at"));
            events.add(row.getString("event_id"));
            ordinals.add(row.getInteger("ordinal"));
            texts.add(text);
        }
        return save(
                SAVE_ENTRIES,
                times.size(),
                Tuple.tuple(List.of(
                        times.toArray(OffsetDateTime[]::new),
                        events.toArray(String[]::new),
                        ordinals.toArray(Integer[]::new),
                        column(texts, EntryText::sentenceJson),
                        column(texts, EntryText::plain),
                        column(texts, EntryText::fieldsJson),
                        column(texts, EntryText::changesJson))));
    }

    private static String[] column(List<EntryText> texts, Function<EntryText, String> value) {
        return texts.stream().map(value).toArray(String[]::new);
    }

    private Uni<Integer> save(String sql, int count, Tuple rows) {
        return count == 0
                ? Uni.createFrom().item(0)
                : connection.preparedQuery(sql).execute(rows).replaceWith(count);
    }
}
