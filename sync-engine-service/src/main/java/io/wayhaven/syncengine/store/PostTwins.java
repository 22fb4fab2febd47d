package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;

/**
 * Keeps a channel from being told the same twice: by an entry of the log, as Discord reports what happened, and by a notice
 * that replaces it, as it was decided. The notice is shown, unless the entry is there already.
 */
final class PostTwins {

    /** Discord reports at once what was done; what lies further apart are two things. */
    private static final String TWINS = """
            delete from sync.post %1$s using sync.post %2$s
            where notice.destination = entry.destination and notice.about = entry.about
                and entry.kind = any (notice.replaces) and entry.replaces is null
                and abs(extract(epoch from notice.occurred_at - entry.occurred_at)) < 60
                and (notice.post_id = any ($1) or entry.post_id = any ($1)) and %1$s.message_key is null
            """;

    private static final String LATE_NOTICES =
            TWINS.formatted("notice", "entry") + " and entry.message_key is not null";
    private static final String REPLACED_ENTRIES = TWINS.formatted("entry", "notice");

    private PostTwins() {}

    /** Leaves one of those that tell the same, where one of them has just come. */
    static Uni<Void> part(SqlConnection connection, Collection<String> posts) {
        var ids = Tuple.of(posts.toArray(String[]::new));
        return connection
                .preparedQuery(LATE_NOTICES)
                .execute(ids)
                .chain(() -> connection.preparedQuery(REPLACED_ENTRIES).execute(ids))
                .replaceWithVoid();
    }
}
