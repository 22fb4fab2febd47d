package io.wayhaven.web.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which tables of other services this one reads and doesn't find. */
@ApplicationScoped
public class SchemaProbe {

    private final Statements statements;

    SchemaProbe(Statements statements) {
        this.statements = statements;
    }

    /** Names of missing tables; none if all is well. */
    public Uni<List<String>> missing() {
        return statements
                .run("""
                        SELECT name FROM unnest(ARRAY['log.event', 'log.entry', 'log.guild', 'log.channel', 'log.message',
                          'sync.moderation_case', 'sync.delivery', 'sync.guild']) AS name
                        WHERE to_regclass(name) IS NULL
                        """, Tuple.tuple())
                .map(rows -> EventRows.list(rows).stream()
                        .map(row -> row.getString("name"))
                        .toList());
    }
}
