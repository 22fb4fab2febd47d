package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.fact.HoldAnswered.Answer;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.syncengine.volume.HoldText;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The posts that ask for an answer to what is held: once there is one they tell it, and have no buttons any more. What waits is
 * posted so, and what was posted is edited.
 */
final class HoldNotices {

    /** Either the answer finds the posts, or they find the answer. */
    private static final String AWAIT = "select 1 from sync.hold where hold_id = any ($1) order by hold_id for share";

    /** Before the posts, as whoever posts does. */
    private static final String LANES = """
            select destination from sync.post_destination
            where destination in (select destination from sync.post where hold_id = $1)
            order by destination for update
            """;

    private static final String ANSWERED = """
            select post_id, embed::text as embed, answer, answered_by, answered_at
            from sync.post join sync.hold using (hold_id) join sync.post_destination lane using (destination, guild_id)
            where buttons is not null and answer is not null and\s""";
    private static final String OF_HOLD = ANSWERED + "hold_id = $1";
    private static final String LATE = ANSWERED + "post_id = any ($1)";

    private static final String SAVE = """
            update sync.post set embed = answered.embed::json, buttons = null, revision = revision + 1
            from unnest($1::text[], $2::text[]) as answered (post_id, embed)
            where post.post_id = answered.post_id
            """;

    private HoldNotices() {}

    /** The hold that the buttons of a post answer; empty if they don't answer any. */
    static Optional<Long> hold(EntryPost post) {
        return Optional.ofNullable(post.buttons()).stream()
                .flatMap(List::stream)
                .map(PostButton::customId)
                .flatMap(id -> CustomId.read(id).stream())
                .filter(Press.Approve.class::isInstance)
                .map(press -> ((Press.Approve) press).hold())
                .findFirst();
    }

    /** Nobody answers what posts ask for until they are stored. */
    static Uni<Void> await(SqlConnection connection, List<EntryPost> posts) {
        var holds =
                posts.stream().flatMap(post -> hold(post).stream()).distinct().toArray(Long[]::new);
        return holds.length == 0
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(AWAIT).execute(Tuple.of(holds)).replaceWithVoid();
    }

    /** Has posts that have just come tell what was answered before. */
    static Uni<Void> answerLate(SqlConnection connection, Collection<String> posts) {
        return connection
                .preparedQuery(LATE)
                .execute(Tuple.of(posts.toArray(String[]::new)))
                .chain(rows -> save(connection, rows))
                .replaceWithVoid();
    }

    /** Has the posts about a hold tell its answer. */
    static Uni<Void> answer(SqlConnection connection, long hold) {
        return connection
                .preparedQuery(LANES)
                .execute(Tuple.of(hold))
                .map(rows -> Rows.list(rows, row -> row.getString("destination")))
                .chain(lanes -> connection
                        .preparedQuery(OF_HOLD)
                        .execute(Tuple.of(hold))
                        .chain(rows -> save(connection, rows))
                        .chain(posts -> PostMessageTable.mark(connection, posts, Duration.ZERO))
                        .chain(() -> PostDestinationTable.schedule(connection, lanes, Duration.ZERO)));
    }

    private static Uni<List<String>> save(SqlConnection connection, RowSet<Row> rows) {
        return RewordedPosts.save(
                connection,
                SAVE,
                rows,
                (row, embed) -> HoldText.answered(
                        embed,
                        Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
                        Columns.userOrNull(row, "answered_by"),
                        Columns.time(row, "answered_at")));
    }
}
