package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.escalation.Escalation;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Aspect;
import io.wayhaven.syncengine.punishment.Punishment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cases of moderation. */
final class CaseTable {

    private static final String OPEN = """
            insert into sync.moderation_case (case_number, version, command_id, action, source_guild_id, user_id,
                user_name, reason, delete_message_seconds, issuer_id, issuer_name, origin, issued_at, aspect, expires_at, channel_id,
                parent_case, evidence, escalated_from)
            overriding system value
            select number, number, $1::text, $2::text, $3::bigint, $4::bigint, $5::text, $6::text, $7::int, $8::bigint,
                $9::text, $10::text, $11::timestamptz, $12::text, $13::timestamptz, $14::bigint,
                $15::bigint, $16::text::jsonb,
                (select case_number from sync.moderation_case where command_id = $17::text)
            from nextval(pg_get_serial_sequence('sync.moderation_case', 'case_number')) number
            returning case_number
            """;

    /** Whoever waits for a case's reply is told. A case is superseded when nothing that is desired of the person, in its aspect, goes back to it any more. */
    private static final String SUPERSEDE = """
            with overtaken as (update sync.moderation_case older set superseded_by = $1
            where older.user_id = $2 and older.aspect = $3 and older.case_number < $1 and older.superseded_by is null
                and not exists (select 1 from sync.desired_state state
                    where state.user_id = older.user_id and state.case_number = older.case_number)
            returning case_number)
            update sync.pending_reply set revision = revision + 1, due_at = now()
            where case_number in (select case_number from overtaken)
            """;

    private CaseTable() {}

    /**
     * Opens a case and gives its number. Callers hold the lock of the person, so that numbers rise in order.
     *
     * @param undone the case that it undoes; null if none
     */
    static Uni<Long> open(SqlConnection connection, Punishment command, @Nullable Long undone) {
        var context = command.context();
        var issuer = context.issuer();
        var channel = command.channel();
        var warning = Escalation.warningOf(context.id(), context.origin());
        return connection
                .preparedQuery(OPEN)
                .execute(Tuple.from(new @Nullable Object[] {
                    context.id().value(),
                    command.action().stored(),
                    context.guild().value(),
                    command.target().user().value(),
                    Columns.textOrNull(command.target().name()),
                    Columns.text(command.reason()),
                    command.deleteMessageSeconds(),
                    issuer == null ? null : issuer.user().value(),
                    issuer == null ? null : Columns.textOrNull(issuer.name()),
                    context.origin().name().toLowerCase(Locale.ROOT),
                    Columns.time(context.issuedAt()),
                    command.action().aspect().map(Aspect::stored).orElse(null),
                    Columns.timeOrNull(command.until()),
                    channel == null ? null : channel.value(),
                    undone,
                    EvidenceColumn.textOrNull(command.evidence()),
                    warning == null ? null : warning.value()
                }))
                .map(rows -> rows.iterator().next().getLong("case_number"));
    }

    static Uni<Void> supersedeOlder(SqlConnection connection, long caseNumber, UserId user, Action action) {
        return action.aspect()
                .map(aspect -> connection
                        .preparedQuery(SUPERSEDE)
                        .execute(Tuple.of(caseNumber, user.value(), aspect.stored()))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
