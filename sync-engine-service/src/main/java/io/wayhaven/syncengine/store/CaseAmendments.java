package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.fact.CaseAmended;
import io.wayhaven.contracts.fact.CaseAmended.Amendment;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.cases.StoredCase;
import io.wayhaven.syncengine.outbox.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Changes what is written in a case, and keeps who did it, when, and what it said before. */
final class CaseAmendments {
    private static final String TRACE = """
            insert into sync.case_amendment (case_number, command_id, kind, issuer_id, amended_at, before, text)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String EDIT = "update sync.moderation_case set reason = $2 where case_number = $1";
    private static final String STRIKE =
            "update sync.moderation_case set deleted_at = $2, deleted_by = $3, deleted_why = $4 where case_number = $1";

    private CaseAmendments() {}

    static Uni<Void> edit(
            SqlConnection connection, CommandContext context, StoredCase about, UserId by, String reason, Instant now) {
        return connection
                .preparedQuery(EDIT)
                .execute(Tuple.of(about.number(), Columns.text(reason)))
                .chain(() -> trace(
                        connection, context, about, by, Amendment.EDITED, Columns.text(about.reason()), reason, now));
    }

    static Uni<Void> strike(
            SqlConnection connection, CommandContext context, StoredCase about, UserId by, String why, Instant now) {
        return connection
                .preparedQuery(STRIKE)
                .execute(Tuple.of(about.number(), Columns.time(now), by.value(), Columns.text(why)))
                .chain(() -> trace(connection, context, about, by, Amendment.DELETED, null, why, now));
    }

    static Uni<Void> restore(
            SqlConnection connection, CommandContext context, StoredCase about, UserId by, String why, Instant now) {
        return connection
                .preparedQuery(STRIKE)
                .execute(Tuple.of(about.number(), null, null, null))
                .chain(() -> trace(connection, context, about, by, Amendment.RESTORED, null, why, now));
    }

    private static Uni<Void> trace(
            SqlConnection connection,
            CommandContext context,
            StoredCase about,
            UserId by,
            Amendment kind,
            @Nullable String before,
            String text,
            Instant now) {
        var fact = new CaseAmended(about.number(), context.id(), context.guild(), by, kind, text, now);
        return connection
                .preparedQuery(TRACE)
                .execute(Tuple.from(new @Nullable Object[] {
                    about.number(),
                    context.id().value(),
                    kind.name().toLowerCase(Locale.ROOT),
                    by.value(),
                    Columns.time(now),
                    before,
                    Columns.text(text)
                }))
                .chain(() -> FactTable.keep(
                        connection,
                        new io.wayhaven.syncengine.projection.CaseAmended(
                                about.number(), about.user(), context.id(), kind, by, now, before, Columns.text(text))))
                .chain(() -> OutboxTable.add(
                        connection,
                        List.of(Outgoing.fact(context.id() + ":done", fact, context.guild(), context.id(), now))));
    }
}
