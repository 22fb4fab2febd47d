package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.logwriter.erasure.Erasure;
import io.wayhaven.logwriter.erasure.NamesInText;
import io.wayhaven.logwriter.erasure.PersonInPayload;
import java.util.ArrayList;

/** Takes a person out of what was seen of audit logs: what they were called goes; who did what to whom, and why, stays. */
final class AuditErasure {

    private static final String FIND = """
            SELECT guild_id, entry_id, target_id, reason, changes::text FROM log.audit_entry
            WHERE (target_id = $1 OR user_id = $1) AND ($2::bigint IS NULL OR guild_id = $2)
            FOR UPDATE""";

    private static final String SAVE = """
            UPDATE log.audit_entry a SET reason = k.reason, changes = k.changes::jsonb
            FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) AS k (guild_id, entry_id, reason, changes)
            WHERE a.guild_id = k.guild_id AND a.entry_id = k.entry_id""";

    private final SqlConnection connection;
    private final Erasure order;
    private final NamesInText names;

    AuditErasure(SqlConnection connection, Erasure order, NamesInText names) {
        this.connection = connection;
        this.order = order;
        this.names = names;
    }

    Uni<Void> run() {
        return Transactions.in(
                connection,
                () -> connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(order.user(), order.guild()))
                        .chain(this::save));
    }

    private Uni<Void> save(RowSet<Row> rows) {
        var guilds = new ArrayList<Long>();
        var entries = new ArrayList<Long>();
        var reasons = new ArrayList<String>();
        var changes = new ArrayList<String>();
        for (var row : rows) {
            guilds.add(row.getLong("guild_id"));
            entries.add(row.getLong("entry_id"));
            var reason = row.getString("reason");
            reasons.add(reason == null ? null : names.erase(reason));
            changes.add(changes(row));
        }
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.of(
                        guilds.toArray(Long[]::new),
                        entries.toArray(Long[]::new),
                        reasons.toArray(String[]::new),
                        changes.toArray(String[]::new)))
                .replaceWithVoid();
    }

    private String changes(Row row) {
        var changes = RowRedaction.read(row.getString("changes"));
        var target = row.getLong("target_id");
        if (target != null && target == order.user()) {
            changes.forEach(change -> {
                if (PersonInPayload.isPersonal(change.path("key").asText())
                        && change.path("values") instanceof ArrayNode values) {
                    values.removeAll();
                }
            });
        }
        return changes.toString();
    }
}
