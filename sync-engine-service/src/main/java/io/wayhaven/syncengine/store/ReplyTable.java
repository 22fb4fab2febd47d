package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.syncengine.reply.ReplySubject;
import io.wayhaven.syncengine.reply.ReplyText;
import io.wayhaven.syncengine.reply.Screen;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replies that are waited for, as seen by those who have news for them. */
final class ReplyTable {

    private static final String OPEN = """
            insert into sync.pending_reply (command_id, application_id, token, expires_at, answer, case_number, due_at,
                buttons, file_name, file, mass_ban, guild_id, wizard)
            values ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 millisecond', $8, $9, $10, $11, $12, $13)
            """;

    /** The last piece of news is told at once, the others after a pause. */
    private static final String NEWS = """
            update sync.pending_reply reply set revision = revision + 1, due_at = case
                when not exists (select 1 from sync.delivery
                    where delivery.case_number = reply.case_number
                        and delivery.status in ('pending', 'calling', 'retry_later')) then now()
                else least(due_at, greatest(now(), last_edit_at + $2 * interval '1 millisecond')) end
            """;

    private static final String NEWS_OF_ONE = NEWS + " where case_number = $1";

    /** Whoever has news of the same cases at the same time comes to them in the same order. */
    private static final String NEWS_OF_MANY = NEWS + """
            from (select command_id from sync.pending_reply where case_number = any ($1) order by command_id for update) told
            where reply.command_id = told.command_id
            """;

    /** Most guilds answer within this time, so that the first edit is often the last one. */
    private static final Duration FIRST_EDIT = Duration.ofMillis(400);

    private ReplyTable() {}

    static Uni<Void> answer(SqlConnection connection, CommandContext context, String answer) {
        return show(connection, context, Screen.of(ReplyText.of(answer)));
    }

    /** Answers with markdown, buttons, and a file. */
    static Uni<Void> show(SqlConnection connection, CommandContext context, Screen screen) {
        return open(connection, context, new ReplySubject.Answer(screen), Duration.ZERO);
    }

    /** An answer of several lines; names in it are escaped already. */
    static Uni<Void> lines(SqlConnection connection, CommandContext context, String markdown) {
        return show(connection, context, Screen.of(Columns.text(ReplyText.fitting(markdown))));
    }

    static Uni<Void> report(SqlConnection connection, CommandContext context, long caseNumber) {
        return open(connection, context, new ReplySubject.OfCase(caseNumber), FIRST_EDIT);
    }

    /** Reports on a mass ban until all of it is settled. */
    static Uni<Void> reportMassBan(SqlConnection connection, CommandContext context) {
        return open(connection, context, new ReplySubject.OfMassBan(), FIRST_EDIT);
    }

    static Uni<Void> news(SqlConnection connection, long caseNumber, Duration pause) {
        return connection
                .preparedQuery(NEWS_OF_ONE)
                .execute(Tuple.of(caseNumber, pause.toMillis()))
                .replaceWithVoid();
    }

    /** News of several cases, told at once. */
    static Uni<Void> news(SqlConnection connection, List<Long> caseNumbers) {
        return connection
                .preparedQuery(NEWS_OF_MANY)
                .execute(Tuple.of(caseNumbers.toArray(Long[]::new), 0L))
                .replaceWithVoid();
    }

    private static Uni<Void> open(
            SqlConnection connection, CommandContext context, ReplySubject subject, Duration delay) {
        var replyTo = context.replyTo();
        if (replyTo == null) {
            return Uni.createFrom().voidItem();
        }
        var answer = subject instanceof ReplySubject.Answer(Screen screen) ? screen : null;
        var file = answer == null ? null : answer.file();
        return connection
                .preparedQuery(OPEN)
                .execute(Tuple.from(new @Nullable Object[] {
                    context.id().value(),
                    replyTo.application().value(),
                    replyTo.token().ciphertext(),
                    Columns.time(replyTo.expiresAt()),
                    answer == null ? null : Columns.text(answer.text()),
                    subject instanceof ReplySubject.OfCase(long number) ? number : null,
                    delay.toMillis(),
                    answer == null || answer.buttons().isEmpty() ? null : ButtonColumn.text(answer.buttons()),
                    file == null ? null : file.name(),
                    file == null ? null : Columns.text(file.text()),
                    subject instanceof ReplySubject.OfMassBan ? context.id().value() : null,
                    context.guild().value(),
                    WizardColumn.text(replyTo.wizard())
                }))
                .replaceWithVoid();
    }
}
