package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.erasure.Erasure;
import io.wayhaven.logwriter.erasure.NamesInText;
import io.wayhaven.logwriter.erasure.PersonInEntry;
import io.wayhaven.logwriter.sentence.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a person out of the entries. */
final class EntryErasure {

    private static final String FIND = """
            SELECT %s,
                   actor_id = $3 AND actor_name IS NOT NULL
                     OR target_type = 'user' AND target_id = $3 AND target_name IS NOT NULL AS named
            FROM %s
            WHERE %s AND ($2::bigint IS NULL OR guild_id = $2)
              AND (actor_id = $3 OR target_id = $3
                   OR concat(sentence::text, fields::text, changes::text) LIKE '%%"' || $1::text || '"%%'
                   OR sentence::text LIKE '%%"id": ' || $1::text || '%%')
            FOR UPDATE""";

    private static final String SAVE = """
            UPDATE %s t
            SET sentence = k.sentence::jsonb, sentence_text = k.plain, fields = k.fields::jsonb,
                changes = k.changes::jsonb, reason = k.reason, redacted = true, updated_at = now(),
                change_number = nextval('log.change_number'),
                actor_name = CASE WHEN actor_id = $7 THEN NULL ELSE actor_name END,
                target_name = CASE WHEN target_type = 'user' AND target_id = $7 THEN NULL ELSE target_name END
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
                 AS k (row, sentence, plain, fields, changes, reason)
            WHERE t.ctid = k.row::tid""";

    private final SqlConnection connection;
    private final Erasure order;
    private final Tally tally;
    private final NamesInText names;
    private final PersonInEntry person;

    EntryErasure(SqlConnection connection, Erasure order, NamesInText names, Tally tally) {
        this.connection = connection;
        this.order = order;
        this.tally = tally;
        this.names = names;
        this.person = new PersonInEntry(order.user(), names);
    }

    Uni<Long> run() {
        return Pages.of(connection, "entry").chain(stretches -> Batches.each(stretches, this::redact));
    }

    private Uni<Long> redact(Pages stretch) {
        return Transactions.in(
                connection,
                () -> connection
                        .preparedQuery(FIND.formatted(EntryText.COLUMNS, stretch.table(), stretch.condition()))
                        .execute(Tuple.of(Long.toUnsignedString(order.user()), order.guild(), order.user()))
                        .chain(rows -> save(stretch, rows)));
    }

    private Uni<Long> save(Pages stretch, RowSet<Row> rows) {
        var texts = new ArrayList<EntryText>();
        for (var row : rows) {
            var text = new EntryText(row);
            var said = text.reason() == null ? null : CleanText.of(text.reason(), CleanText.QUOTE);
            text.redact((values, replaced) -> person.redact(values, isTheirs(text), said, replaced));
            tally.see(text.guild());
            if (text.changed()
                    || !Objects.equals(reason(text), text.reason())
                    || Boolean.TRUE.equals(row.getBoolean("named"))) {
                texts.add(text);
                tally.count(text.guild());
            }
        }
        return texts.isEmpty()
                ? Uni.createFrom().item(0L)
                : connection
                        .preparedQuery(SAVE.formatted(stretch.table()))
                        .execute(Tuple.from(new Object[] {
                            column(texts, EntryText::row),
                            column(texts, EntryText::sentenceJson),
                            column(texts, EntryText::plain),
                            column(texts, EntryText::fieldsJson),
                            column(texts, EntryText::changesJson),
                            column(texts, this::reason),
                            order.user()
                        }))
                        .map(saved -> (long) saved.rowCount());
    }

    /** Whether what is quoted in an entry is the person's: it is about the person, or by the person and about nobody else. */
    private boolean isTheirs(EntryText text) {
        var target = text.targetUser();
        return target != null && target == order.user()
                || person.isNamedIn(text.fields().path("author"))
                || target == null && text.actor() != null && text.actor() == order.user();
    }

    /** Why something was done to the person, in the words of whoever did it. */
    private @Nullable String reason(EntryText text) {
        var reason = text.reason();
        return reason != null && isTheirs(text) ? names.erase(reason) : reason;
    }

    private static String[] column(List<EntryText> texts, Function<EntryText, @Nullable String> value) {
        return texts.stream().map(value).toArray(String[]::new);
    }
}
