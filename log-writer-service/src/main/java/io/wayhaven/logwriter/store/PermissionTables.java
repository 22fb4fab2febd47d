package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import java.util.Collection;
import java.util.Set;

/** The table of what the bot lacks in guilds, and of those where that may have changed. */
final class PermissionTables {

    private static final Set<SnapshotType> DECIDING =
            Set.of(SnapshotType.GUILD, SnapshotType.ROLE, SnapshotType.MEMBER);

    /** Of members only the bot itself matters. */
    private static final String MARK = """
            INSERT INTO log.permission AS p (guild_id)
            SELECT DISTINCT k.guild_id FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS k (type, guild_id, object_id)
            WHERE k.type <> 'member' OR k.object_id = (
              SELECT (s.payload->>'id')::bigint FROM log.snapshot s
              WHERE s.type = 'user' AND s.guild_id = 0 AND s.object_id = 0)
            ORDER BY k.guild_id
            ON CONFLICT (guild_id) DO UPDATE SET marks = p.marks + 1""";

    private PermissionTables() {}

    /** What changed decides what the bot may do. */
    static Uni<Void> mark(SqlClient transaction, Collection<SnapshotKey> changed) {
        var deciding =
                changed.stream().filter(key -> DECIDING.contains(key.type())).toList();
        if (deciding.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(deciding)
                .texts(key -> key.type().key())
                .longs(SnapshotKey::guildId)
                .longs(SnapshotKey::objectId);
        return transaction.preparedQuery(MARK).execute(columns.tuple()).replaceWithVoid();
    }
}
