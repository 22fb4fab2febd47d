package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.KeepMessage;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Messages about which somebody has opened a form, which only they can send. */
final class KeptMessageTable {
    /** Forms stay open for as long as somebody likes. */
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private static final String FORGET = "delete from sync.kept_message where kept_at <= $1";
    private static final String KEEP = """
            insert into sync.kept_message (command_id, source_guild_id, issuer_id, author_id, message, kept_at)
            values ($1, $2, $3, $4, $5::text::jsonb, $6) on conflict do nothing
            """;
    private static final String FIND = """
            select message::text as message from sync.kept_message
            where command_id = $1 and source_guild_id = $2 and issuer_id = $3 and author_id = $4 and kept_at > $5
            """;

    private KeptMessageTable() {}

    static Uni<Void> keep(SqlConnection connection, KeepMessage keep, Instant now) {
        var context = keep.context();
        var issuer = context.issuer();
        if (issuer == null) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(Columns.time(now.minus(KEPT_FOR))))
                .chain(() -> connection
                        .preparedQuery(KEEP)
                        .execute(Tuple.of(
                                context.id().value(),
                                context.guild().value(),
                                issuer.user().value(),
                                keep.message().author().value(),
                                EvidenceColumn.text(keep.message()),
                                Columns.time(now))))
                .replaceWithVoid();
    }

    /** The message of the person who is warned, if whoever warns them has opened a form about it. */
    static Uni<Optional<MessageSnapshot>> find(SqlConnection connection, Warn warn, CommandId kept, Instant now) {
        var context = warn.context();
        var issuer = context.issuer();
        if (issuer == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(
                        kept.value(),
                        context.guild().value(),
                        issuer.user().value(),
                        warn.target().user().value(),
                        Columns.time(now.minus(KEPT_FOR))))
                .map(rows -> Rows.first(rows, row -> EvidenceColumn.message(row.getString("message"))));
    }
}
