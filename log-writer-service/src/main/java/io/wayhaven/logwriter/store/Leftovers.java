package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** What nobody needs any more, whatever is kept. Topics forget after a week, and Discord's audit log after 45 days. */
final class Leftovers {

    private static final List<String> STATEMENTS = List.of(
            "DELETE FROM log.mark WHERE touched_at < now() - interval '30 days'",
            "DELETE FROM log.audit_read WHERE read_at < now() - interval '60 days'",
            "DELETE FROM log.audit_entry WHERE acted_at < now() - interval '60 days'",
            "DELETE FROM log.rhythm WHERE last_at < now() - interval '60 days'",
            "DELETE FROM log.notice WHERE told_at < now() - interval '60 days'",
            "DELETE FROM log.snapshot WHERE type = 'ban' AND payload->>'banned' = 'false'"
                    + " AND updated_at < now() - interval '60 days'");

    private Leftovers() {}

    static Uni<Long> remove(SqlConnection connection) {
        return Batches.each(STATEMENTS, sql -> connection.query(sql).execute().map(rows -> (long) rows.rowCount()));
    }
}
