package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.syncengine.posting.BatchPlan;
import io.wayhaven.syncengine.posting.Counted;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.Shape;
import io.wayhaven.syncengine.posting.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts, those that wait and those that messages show. */
final class PostTable {

    /** A later revision of what was forgotten long ago is no new post. */
    private static final String SAVE = """
            insert into sync.post (post_id, destination, revision, label, embed, occurred_at, kind, about, replaces,
                buttons, shape, hold_id)
            select $1::text, $2::text, $3::int, $4::text, $5::text::json, $6::timestamptz, $8::text, $9::bigint,
                $10::text[], $11::text, case when $11::text is null then 'together' else 'alone' end,
                $12::bigint
            where $3::int = 1 or $6::timestamptz > now() - $7::bigint * interval '1 millisecond'
                or exists (select 1 from sync.post where post_id = $1::text)
            on conflict (post_id) do update
                set revision = excluded.revision, label = excluded.label, embed = excluded.embed
                where post.revision < excluded.revision
            """;

    private static final String HEAD = """
            select sequence, embed::text as embed, shape, buttons, received_at from sync.post
            where destination = $1 and message_key is null order by sequence limit 11 for update
            """;
    private static final String LENGTH =
            "select count(*) as length from sync.post where destination = $1 and message_key is null";
    private static final String SHOW = """
            update sync.post set message_key = $2, sent_revision = revision
            where destination = $1 and message_key is null and sequence = any ($3)
            """;
    private static final String COUNT = """
            with counted as (
                update sync.post set message_key = $2, sent_revision = null
                where post_id in (select post_id from sync.post
                    where destination = $1 and message_key is null order by sequence limit $3)
                returning label, occurred_at)
            select label, count(*) as posts, min(occurred_at) as first, max(occurred_at) as last
            from counted group by label
            """;
    private static final String RELEASE =
            "update sync.post set message_key = null, sent_revision = null where message_key = $1";

    /** The posts of a batch that Discord rejects; one that was alone in it is only counted. */
    private static final String SINGLE_OUT = """
            update sync.post set shape = case when shape = 'alone' then 'counted' else 'alone' end
            where message_key = $1 and sent_revision is not null
            """;

    private static final String DESTINATIONS = "select distinct destination from sync.post where post_id = any ($1)";

    /** Where a queue begins. */
    record Head(List<Waiting> posts, Instant since) {}

    private PostTable() {}

    static Uni<Void> save(SqlConnection connection, List<EntryPost> posts, Duration kept) {
        var rows = posts.stream()
                .map(post -> Tuple.from(new @Nullable Object[] {
                    Columns.text(post.id().value()),
                    Destination.of(post).key(),
                    post.revision(),
                    Columns.text(post.label()),
                    EmbedColumn.text(post.embed()),
                    Columns.time(post.occurredAt()),
                    kept.toMillis(),
                    Columns.text(post.kind()),
                    post.about() == null ? null : post.about().value(),
                    post.replaces() == null ? null : post.replaces().toArray(String[]::new),
                    PostButtonColumn.text(post.buttons()),
                    HoldNotices.hold(post).orElse(null)
                }))
                .toList();
        return connection.preparedQuery(SAVE).executeBatch(rows).replaceWithVoid();
    }

    /** In which lanes posts are; each stays in the one that it was first meant for. */
    static Uni<List<String>> destinations(SqlConnection connection, Collection<String> posts) {
        return connection
                .preparedQuery(DESTINATIONS)
                .execute(Tuple.of(posts.toArray(String[]::new)))
                .map(rows -> Rows.list(rows, row -> row.getString("destination")));
    }

    /** The first posts of a queue, more than a message shows. */
    static Uni<Head> head(SqlConnection connection, Destination destination) {
        return connection
                .preparedQuery(HEAD)
                .execute(Tuple.of(destination.key()))
                .map(rows -> new Head(
                        Rows.list(rows, PostTable::waiting),
                        Rows.stream(rows)
                                .map(row -> Columns.time(row, "received_at"))
                                .min(Comparator.naturalOrder())
                                .orElse(Instant.MAX)));
    }

    static Uni<Long> length(SqlConnection connection, Destination destination) {
        return connection
                .preparedQuery(LENGTH)
                .execute(Tuple.of(destination.key()))
                .map(rows -> rows.iterator().next().getLong("length"));
    }

    /** A message shows these posts, as they are now. */
    static Uni<Void> show(SqlConnection connection, Destination destination, long message, BatchPlan plan) {
        var sequences = plan.shown().stream().map(Waiting::sequence).toArray(Long[]::new);
        return connection
                .preparedQuery(SHOW)
                .execute(Tuple.of(destination.key(), message, sequences))
                .replaceWithVoid();
    }

    /** A message counts the next posts. */
    static Uni<Counted> count(SqlConnection connection, Destination destination, long message, long number) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(destination.key(), message, number))
                .map(rows -> new Counted(
                        Rows.stream(rows).collect(toMap(row -> row.getString("label"), row -> row.getLong("posts"))),
                        Rows.stream(rows)
                                .map(row -> Columns.time(row, "first"))
                                .min(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH),
                        Rows.stream(rows)
                                .map(row -> Columns.time(row, "last"))
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH)));
    }

    /** The posts of a message wait again. */
    static Uni<Void> release(SqlConnection connection, long message) {
        return connection.preparedQuery(RELEASE).execute(Tuple.of(message)).replaceWithVoid();
    }

    /** Has the posts that a rejected message shows tried otherwise; tells whether there are any. */
    static Uni<Boolean> singleOut(SqlConnection connection, long message) {
        return connection.preparedQuery(SINGLE_OUT).execute(Tuple.of(message)).map(rows -> rows.rowCount() > 0);
    }

    private static Waiting waiting(Row row) {
        return new Waiting(
                row.getLong("sequence"),
                EmbedColumn.embed(row.getString("embed")),
                Shape.ofStored(row.getString("shape")),
                PostButtonColumn.buttons(row.getString("buttons")));
    }
}
