package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.syncengine.posting.Batch;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.Edit;
import io.wayhaven.syncengine.posting.Fitting;
import io.wayhaven.syncengine.posting.Step;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Messages: those of which nobody knows yet whether they arrived, and those that did. */
final class PostMessageTable {

    private static final String OPEN = """
            insert into sync.post_message (destination, nonce, embeds) values ($1, $2, '[]')
            returning message_key, tried_at
            """;
    private static final String FILL =
            "update sync.post_message set embeds = $2::text::json, tail = $3::text::json, buttons = $4 where message_key = $1";
    private static final String BATCH = "message_key, nonce, embeds::text as embeds, buttons, tried_at, attempts";
    private static final String IN_DOUBT = """
            update sync.post_message set attempts = attempts + 1
            where destination = $1 and message_id is null
            returning %s
            """.formatted(BATCH);
    private static final String KNOWN = """
            select message_id from sync.post_message
            where destination = $1 and message_id is not null and created_at > $2
            """;
    private static final String RESTART = "update sync.post_message set tried_at = now() where message_key = $1";
    private static final String ARRIVED = """
            update sync.post_message set message_id = $2, embeds = null, edit_at = case
                when exists (select 1 from sync.post
                    where post.message_key = $1 and sent_revision < revision)
                then now() + $3 * interval '1 millisecond' end
            where message_key = $1
            """;
    private static final String DISCARD = """
            with gone as (
                delete from sync.post_message where message_key = $1 returning destination, expired)
            update sync.post_destination lane set expired = lane.expired + gone.expired
            from gone where gone.destination = lane.destination
            """;
    private static final String TELL_EXPIRED = "update sync.post_message set expired = $2 where message_key = $1";

    /** Newer revisions of posts that messages show. */
    private static final String MARK = """
            update sync.post_message set edit_at = now() + $2 * interval '1 millisecond'
            where edit_at is null and message_id is not null and message_key in (
                select message_key from sync.post where post_id = any ($1) and sent_revision < revision)
            """;

    private static final String TO_EDIT = """
            select message_key, message_id, tail::text as tail, buttons from sync.post_message
            where destination = $1 and edit_at <= now() order by edit_at limit 1
            """;
    private static final String SHOWN = """
            select post_id, revision, embed::text as embed, buttons from sync.post
            where message_key = $1 and sent_revision is not null order by sequence
            """;
    private static final String SHOWS =
            "update sync.post set sent_revision = $2 where post_id = $1 and sent_revision is not null";
    private static final String EDIT_AT = """
            update sync.post_message set edit_at = case
                when exists (select 1 from sync.post
                    where post.message_key = $1 and sent_revision < revision)
                then now() + $2 * interval '1 millisecond' end
            where message_key = $1
            """;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BITS = 96;

    private PostMessageTable() {}

    /** A new message without embeds; its nonce is nobody else's, even if the database is restored to an earlier state. */
    static Uni<Batch> open(SqlConnection connection, Destination destination) {
        var nonce = new BigInteger(NONCE_BITS, RANDOM).toString(Character.MAX_RADIX);
        return connection
                .preparedQuery(OPEN)
                .execute(Tuple.of(destination.key(), nonce))
                .map(rows -> {
                    var row = rows.iterator().next();
                    return new Batch(row.getLong("message_key"), nonce, List.of(), Columns.time(row, "tried_at"), 1);
                });
    }

    /** What the message says. @param tail the summary at its end */
    static Uni<Batch> fill(
            SqlConnection connection, Batch batch, List<Embed> shown, Optional<Embed> tail, List<PostButton> buttons) {
        var embeds = new ArrayList<>(shown);
        tail.ifPresent(embeds::add);
        return connection
                .preparedQuery(FILL)
                .execute(Tuple.of(
                        batch.key(),
                        EmbedColumn.text(embeds),
                        tail.map(EmbedColumn::text).orElse(null),
                        PostButtonColumn.text(buttons)))
                .replaceWith(new Batch(batch.key(), batch.nonce(), embeds, buttons, batch.since(), batch.attempts()));
    }

    /** The message tells of posts that are gone. */
    static Uni<Void> tellExpired(SqlConnection connection, Batch batch, long number) {
        return execute(connection, TELL_EXPIRED, Tuple.of(batch.key(), number));
    }

    static Uni<Optional<Batch>> inDoubt(SqlConnection connection, Destination destination) {
        return connection
                .preparedQuery(IN_DOUBT)
                .execute(Tuple.of(destination.key()))
                .map(rows -> Rows.first(rows, PostMessageTable::batch));
    }

    /** Messages that cannot be the batch, since they are others. */
    static Uni<Set<Long>> known(SqlConnection connection, Destination destination, Batch batch) {
        var since = Columns.time(batch.since().minus(Duration.ofHours(1)));
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(destination.key(), since))
                .map(rows ->
                        Rows.stream(rows).map(row -> row.getLong("message_id")).collect(toUnmodifiableSet()));
    }

    static Uni<Void> restart(SqlConnection connection, Batch batch) {
        return execute(connection, RESTART, Tuple.of(batch.key()));
    }

    static Uni<Void> arrived(SqlConnection connection, Batch batch, long message, Duration editGather) {
        return execute(connection, ARRIVED, Tuple.of(batch.key(), message, editGather.toMillis()));
    }

    /** Its posts wait again. */
    static Uni<Void> dissolve(SqlConnection connection, Batch batch) {
        return PostTable.release(connection, batch.key())
                .chain(() -> execute(connection, DISCARD, Tuple.of(batch.key())));
    }

    static Uni<Void> mark(SqlConnection connection, Collection<String> posts, Duration editGather) {
        return execute(connection, MARK, Tuple.of(posts.toArray(String[]::new), editGather.toMillis()));
    }

    static Uni<Optional<Step>> edit(SqlConnection connection, Destination destination) {
        return connection
                .preparedQuery(TO_EDIT)
                .execute(Tuple.of(destination.key()))
                .chain(rows -> {
                    var found = rows.iterator();
                    if (!found.hasNext()) {
                        return Uni.createFrom().item(Optional.<Step>empty());
                    }
                    var row = found.next();
                    return connection
                            .preparedQuery(SHOWN)
                            .execute(Tuple.of(row.getLong("message_key")))
                            .map(shown -> Optional.<Step>of(new Step.Change(edit(row, shown))));
                });
    }

    static Uni<Void> edited(SqlConnection connection, Edit edit, Duration editGather) {
        return shows(connection, edit.revisions()).chain(() -> editAfter(connection, edit, editGather));
    }

    /** If there still is something to edit. */
    static Uni<Void> editAfter(SqlConnection connection, Edit edit, Duration wait) {
        return execute(connection, EDIT_AT, Tuple.of(edit.batch(), wait.toMillis()));
    }

    private static Uni<Void> shows(SqlConnection connection, Map<String, Integer> revisions) {
        var rows = revisions.entrySet().stream()
                .map(entry -> Tuple.of(entry.getKey(), entry.getValue()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(SHOWS).executeBatch(rows).replaceWithVoid();
    }

    private static Uni<Void> execute(SqlConnection connection, String statement, Tuple parameters) {
        return connection.preparedQuery(statement).execute(parameters).replaceWithVoid();
    }

    private static Batch batch(Row row) {
        return new Batch(
                row.getLong("message_key"),
                row.getString("nonce"),
                EmbedColumn.embeds(row.getString("embeds")),
                PostButtonColumn.buttons(row.getString("buttons")),
                Columns.time(row, "tried_at"),
                row.getInteger("attempts"));
    }

    private static Edit edit(Row message, RowSet<Row> shown) {
        var embeds = new ArrayList<Embed>();
        Rows.stream(shown).map(row -> EmbedColumn.embed(row.getString("embed"))).forEach(embeds::add);
        var tail = message.getString("tail");
        if (tail != null) {
            embeds.add(EmbedColumn.embed(tail));
        }
        return new Edit(
                message.getLong("message_key"),
                message.getLong("message_id"),
                Fitting.fit(embeds),
                message.getString("buttons") != null
                        && Rows.stream(shown).allMatch(row -> row.getString("buttons") == null),
                Rows.stream(shown).collect(toMap(row -> row.getString("post_id"), row -> row.getInteger("revision"))));
    }
}
