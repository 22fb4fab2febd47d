package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.post.PersonInEmbed;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Takes erased people out of posts: what waits is posted without them, and what was posted is edited. Entries of what
 * happened after the order are left.
 */
final class PostErasure {

    private static final String NAMING = """
            select distinct post.post_id, post.embed::text as embed
            from sync.erased_person person
            join sync.post_destination lane on person.guild_id in (0, lane.guild_id)
            join sync.post on post.destination = lane.destination and post.occurred_at <= person.ordered_at
                and strpos(post.embed::text, person.user_id::text) > 0
            where\s""";
    private static final String LATE = NAMING + "post.post_id = any ($1)";
    private static final String ORDERED = NAMING + "person.done_at is null";

    private static final String SAVE = """
            update sync.post set embed = erased.embed::json, revision = revision + 1
            from unnest($1::text[], $2::text[]) as erased (post_id, embed)
            where post.post_id = erased.post_id
            """;

    /** Waits for everybody who stores posts without knowing of the order; whoever comes later finds it. */
    private static final String WAIT = "lock table sync.post_destination in exclusive mode";

    private static final String OPEN = "select exists (select 1 from sync.erased_person where done_at is null) as open";
    private static final String DONE = "update sync.erased_person set done_at = now() where done_at is null";

    private PostErasure() {}

    /** Redacts posts that have just come. */
    static Uni<Void> redactLate(SqlConnection connection, Collection<String> posts) {
        return connection
                .preparedQuery(LATE)
                .execute(Tuple.of(posts.toArray(String[]::new)))
                .chain(rows -> save(connection, rows))
                .replaceWithVoid();
    }

    /** Carries out all orders, if there are any. */
    static Uni<Void> carryOut(SqlConnection connection, Duration gather) {
        return connection
                .preparedQuery(OPEN)
                .execute()
                .chain(rows -> rows.iterator().next().getBoolean("open")
                        ? redactOrdered(connection, gather)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> redactOrdered(SqlConnection connection, Duration gather) {
        return connection
                .query(WAIT)
                .execute()
                .chain(() -> connection.preparedQuery(ORDERED).execute())
                .chain(rows -> save(connection, rows))
                .call(posts -> PostMessageTable.mark(connection, posts, Duration.ZERO))
                .chain(posts -> PostTable.destinations(connection, posts))
                .chain(lanes -> PostDestinationTable.schedule(connection, lanes, gather))
                .chain(() -> connection.preparedQuery(DONE).execute())
                .replaceWithVoid();
    }

    private static Uni<List<String>> save(SqlConnection connection, RowSet<Row> rows) {
        return RewordedPosts.save(connection, SAVE, rows, (row, embed) -> PersonInEmbed.erase(embed));
    }
}
