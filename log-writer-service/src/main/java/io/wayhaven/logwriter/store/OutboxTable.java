package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.serde.MessageFamilies;
import java.util.List;

/** Posts that wait for Kafka. */
final class OutboxTable {

    private static final String ADD = """
            INSERT INTO log.outbox (key, post_id, revision, guild_id, type, decided_at, value)
            SELECT k.key, k.post_id, k.revision, k.guild_id, k.type, now(), k.value
            FROM unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::text[], $6::bytea[])
                 WITH ORDINALITY AS k (key, post_id, revision, guild_id, type, value, place)
            ORDER BY k.place""";

    private OutboxTable() {}

    /** Adds posts in order. */
    static Uni<Void> add(SqlClient transaction, List<EntryPost> posts) {
        if (posts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(posts)
                .texts(EntryPost::partitionKey)
                .texts(post -> post.id().toString())
                .ints(EntryPost::revision)
                .longs(post -> post.guild().value())
                .texts(MessageFamilies.POSTS::typeOf)
                .bytes(MessageFamilies.POSTS::encode);
        return transaction.preparedQuery(ADD).execute(columns.tuple()).replaceWithVoid();
    }
}
