package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.post.Embed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Posts that are to tell something else than they were stored with. */
final class RewordedPosts {

    private RewordedPosts() {}

    /**
     * Saves posts with other embeds, and gives their ids.
     *
     * @param save the statement, of the ids of posts and their new embeds, one for each
     * @param rows with the columns {@code post_id} and {@code embed}
     * @param reworded the embed of a row in other words
     */
    static Uni<List<String>> save(
            SqlConnection connection, String save, RowSet<Row> rows, BiFunction<Row, Embed, Embed> reworded) {
        var posts = new ArrayList<String>();
        var embeds = new ArrayList<String>();
        for (var row : rows) {
            posts.add(row.getString("post_id"));
            embeds.add(EmbedColumn.text(reworded.apply(row, EmbedColumn.embed(row.getString("embed")))));
        }
        return posts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : connection
                        .preparedQuery(save)
                        .execute(Tuple.of(posts.toArray(String[]::new), embeds.toArray(String[]::new)))
                        .replaceWith(posts);
    }
}
