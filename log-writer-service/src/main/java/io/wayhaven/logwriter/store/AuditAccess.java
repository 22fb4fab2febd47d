package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.attribution.Evidence.Access;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Whether the bot may read the audit logs of guilds: by its roles there, or as the owner. */
final class AuditAccess {

    /** Administrator and View Audit Log. */
    private static final long PERMISSIONS = 1 << 3 | 1 << 7;

    private static final String FIND = """
            SELECT k.guild_id, bool_or((r.payload->>'permissions')::bigint & %d <> 0)
                               OR bool_or(coalesce(g.payload->>'owner_id' = us.id, false))
            FROM (SELECT payload->>'id' AS id FROM log.snapshot
                  WHERE type = 'user' AND guild_id = 0 AND object_id = 0) AS us
            CROSS JOIN unnest($1::bigint[]) AS k (guild_id)
            JOIN log.snapshot m ON m.type = 'member' AND m.guild_id = k.guild_id AND m.object_id = us.id::bigint
            JOIN log.snapshot r ON r.type = 'role' AND r.guild_id = k.guild_id
             AND (r.object_id = k.guild_id
                  OR r.object_id::text IN (SELECT json_array_elements_text(m.payload->'roles')))
            LEFT JOIN log.snapshot g ON g.type = 'guild' AND g.guild_id = k.guild_id AND g.object_id = k.guild_id
            GROUP BY k.guild_id""".formatted(PERMISSIONS);

    private AuditAccess() {}

    /** By guild; a guild is left out if nothing is known of the bot's roles there. */
    static Uni<Map<Long, Access>> find(SqlClient transaction, Collection<Long> guilds) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(guilds.toArray(Long[]::new)))
                .map(rows -> {
                    var access = new HashMap<Long, Access>();
                    rows.forEach(row -> access.put(
                            row.getLong(0), Boolean.TRUE.equals(row.getBoolean(1)) ? Access.GRANTED : Access.DENIED));
                    return access;
                });
    }
}
