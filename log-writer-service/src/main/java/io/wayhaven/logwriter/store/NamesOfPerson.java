package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.erasure.Erasure;
import io.wayhaven.logwriter.erasure.NamesInText;
import java.util.ArrayList;

/** What a person is called in what is kept, to be asked before it is erased. */
final class NamesOfPerson {

    private static final String FIND = """
            SELECT DISTINCT k.name
            FROM log.snapshot s,
                 LATERAL (VALUES (s.payload->'user'->>'username'), (s.payload->'user'->>'global_name'),
                                 (s.payload->>'nick'), (s.payload->>'username'), (s.payload->>'global_name')) AS k (name)
            WHERE s.type IN ('member', 'user', 'name') AND s.object_id = $1 AND ($2::bigint IS NULL OR s.guild_id = $2)
            UNION SELECT m.author_name FROM log.message m
            WHERE m.author_id = $1 AND ($2::bigint IS NULL OR m.guild_id = $2)
            UNION SELECT e.actor_name FROM log.entry e
            WHERE e.actor_id = $1 AND ($2::bigint IS NULL OR e.guild_id = $2)
            UNION SELECT e.target_name FROM log.entry e
            WHERE e.target_id = $1 AND e.target_type = 'user' AND ($2::bigint IS NULL OR e.guild_id = $2)""";

    private NamesOfPerson() {}

    static Uni<NamesInText> of(SqlConnection connection, Erasure order) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(order.user(), order.guild()))
                .map(rows -> {
                    var names = new ArrayList<String>();
                    rows.forEach(row -> {
                        if (row.getString(0) != null) {
                            names.add(row.getString(0));
                        }
                    });
                    return NamesInText.of(names);
                });
    }
}
