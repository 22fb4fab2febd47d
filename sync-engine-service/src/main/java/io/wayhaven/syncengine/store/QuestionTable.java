package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Commands that wait for a yes. */
final class QuestionTable {
    /** Somebody may look something up meanwhile; the situation is still the same. */
    private static final Duration OPEN_FOR = Duration.ofMinutes(10);

    private static final String FORGET = "delete from sync.question where expires_at <= $1";
    private static final String ASK = """
            insert into sync.question (guild_id, issuer_id, type, command, expires_at) values ($1, $2, $3, $4, $5)
            returning question_id
            """;
    private static final String TAKE = """
            with open as (
                select question_id, type, command, answered from sync.question
                where question_id = $1 and guild_id = $2 and issuer_id = $3 and expires_at > $4 for update
            ), taken as (
                update sync.question set answered = true, command = ''::bytea from open
                where question.question_id = open.question_id
            )
            select type, command, answered from open
            """;

    private QuestionTable() {}

    /** Keeps a command, and asks whoever gave it whether they mean it. */
    static Uni<Void> ask(SqlConnection connection, PersonCommand command, String question, Instant now) {
        return ask(connection, command.context(), command, question, now);
    }

    /** The same of any command, which the context is of. */
    static Uni<Void> ask(
            SqlConnection connection, CommandContext context, ModerationCommand command, String question, Instant now) {
        var issuer = context.issuer();
        if (issuer == null) {
            return Uni.createFrom().voidItem();
        }
        var expires = now.plus(OPEN_FOR);
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(Columns.time(now)))
                .chain(() -> connection
                        .preparedQuery(ASK)
                        .execute(Tuple.of(
                                context.guild().value(),
                                issuer.user().value(),
                                MessageFamilies.COMMANDS.typeOf(command),
                                Buffer.buffer(MessageFamilies.COMMANDS.encode(command)),
                                Columns.time(expires))))
                .chain(rows -> ReplyTable.show(
                        connection,
                        context,
                        screen(question, rows.iterator().next().getLong("question_id"), expires)));
    }

    private static Screen screen(String question, long number, Instant expires) {
        return new Screen(
                question + "\nNothing was done yet; you can answer until <t:" + expires.getEpochSecond() + ":t>.",
                List.of(
                        new Button("Confirm", Button.Style.DANGER, new Press.Confirm(number)),
                        new Button("Cancel", Button.Style.PLAIN, new Press.Cancel(number))),
                null);
    }

    /** What becomes of an answer. */
    sealed interface Taken {

        /** It is the first one. */
        record Now(ModerationCommand command) implements Taken {}

        /** They have answered before, as by a double click: that answer tells what comes of it. */
        record Before() implements Taken {}

        /** They weren't asked, or too long ago. */
        record Never() implements Taken {}
    }

    /** The command that somebody was asked about, once. */
    static Uni<Taken> take(SqlConnection connection, long question, GuildId guild, UserId issuer, Instant now) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(question, guild.value(), issuer.value(), Columns.time(now)))
                .map(rows -> Rows.first(rows, QuestionTable::taken).orElseGet(Taken.Never::new));
    }

    private static Taken taken(Row row) {
        return row.getBoolean("answered")
                ? new Taken.Before()
                : new Taken.Now(MessageFamilies.COMMANDS.decode(
                        row.getString("type"), row.get(Buffer.class, "command").getBytes()));
    }
}
