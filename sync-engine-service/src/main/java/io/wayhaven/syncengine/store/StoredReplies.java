package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.reply.CaseView;
import io.wayhaven.syncengine.reply.MassBanView;
import io.wayhaven.syncengine.reply.PendingReply;
import io.wayhaven.syncengine.reply.ReplyBook;
import io.wayhaven.syncengine.reply.ReplySubject;
import io.wayhaven.syncengine.reply.Screen;
import io.wayhaven.syncengine.reply.TextFile;
import io.wayhaven.syncengine.wizard.WizardPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Replies in PostgreSQL. */
@ApplicationScoped
class StoredReplies implements ReplyBook {

    private static final String EXPIRE = "delete from sync.pending_reply where expires_at <= now()";
    private static final String TAKE = """
            update sync.pending_reply set taken_until = now() + interval '30 seconds'
            where command_id in (
                select command_id from sync.pending_reply
                where due_at <= now() and (taken_until is null or taken_until <= now())
                order by due_at limit 20 for update skip locked)
            returning command_id, application_id, token, answer, case_number, last_text, revision, buttons,
                file_name, file, mass_ban, guild_id, wizard
            """;
    static final String CASE = """
            select this.action, this.user_id, this.user_name, this.reason, this.issued_at, this.expires_at,
                notice.status as told, notice.detail as told_detail,
                newer.case_number as newer_number, newer.action as newer_action, newer.issuer_id as newer_issuer,
                consequence.case_number as consequence_number, consequence.action as consequence_action,
                this.action = 'warn' and exists (select 1 from sync.held_action held join sync.hold using (hold_id)
                    where held.command_id = this.command_id || ':escalated' and hold.answer is null) as consequence_held
            from sync.moderation_case this left join sync.notice using (case_number)
                left join sync.moderation_case newer on newer.case_number = this.superseded_by
                left join sync.moderation_case consequence on consequence.escalated_from = this.case_number
            where this.case_number = $1
            """;
    private static final String LINES = """
            select coalesce(guild.name, delivery.guild_id::text) as guild_name, status, detail, remedy
            from sync.delivery left join sync.guild using (guild_id)
            where case_number = $1 order by guild_name, guild_id
            """;
    private static final String EDITED = """
            update sync.pending_reply set last_text = $2, last_edit_at = now(), taken_until = null,
                due_at = case when revision = $3 then null else now() + $4 * interval '1 millisecond' end
            where command_id = $1
            """;
    private static final String FOLLOWED = """
            update sync.pending_reply set last_text = $2, last_edit_at = now(), taken_until = null,
                due_at = now() + $3 * interval '1 millisecond'
            where command_id = $1
            """;

    private static final String NOT_NOW = """
            update sync.pending_reply set taken_until = null, due_at = now() + $2 * interval '1 millisecond'
            where command_id = $1
            """;
    private static final String FINISHED = "delete from sync.pending_reply where command_id = $1";

    private final Statements statements;
    private final WizardStates wizards;
    private final long pauseMillis;

    StoredReplies(Statements statements, WizardStates wizards, SyncEngineConfig config) {
        this.statements = statements;
        this.wizards = wizards;
        this.pauseMillis = config.reply().editInterval().toMillis();
    }

    @Override
    public CompletionStage<List<PendingReply>> takeDue() {
        return statements
                .run(EXPIRE)
                .chain(() -> statements.run(TAKE))
                .map(rows -> Rows.list(rows, StoredReplies::reply))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<CaseView> view(long caseNumber) {
        var key = Tuple.of(caseNumber);
        return Uni.combine()
                .all()
                .unis(statements.run(CASE, key), statements.run(LINES, key))
                .with((found, lines) ->
                        view(caseNumber, found.iterator().next(), Rows.list(lines, StoredReplies::line)))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Screen> wizard(GuildId guild, WizardPlace place, Screen answer) {
        return wizards.of(guild)
                .thenApply(found -> found.map(state -> WizardPages.page(state, place, answer.text()))
                        .orElse(answer));
    }

    @Override
    public CompletionStage<MassBanView> massBan(CommandId command) {
        var key = Tuple.of(command.value());
        return Uni.combine()
                .all()
                .unis(statements.run(MassBanTable.TOTALS, key), statements.run(MassBanTable.GUILDS, key))
                .with((totals, guilds) -> MassBanTable.view(totals.iterator().next(), guilds))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> followed(PendingReply reply, String text) {
        return statements.execute(FOLLOWED, Tuple.of(reply.command().value(), text, pauseMillis));
    }

    @Override
    public CompletionStage<Void> edited(PendingReply reply, String text) {
        return statements.execute(EDITED, Tuple.of(reply.command().value(), text, reply.revision(), pauseMillis));
    }

    @Override
    public CompletionStage<Void> notNow(PendingReply reply) {
        return statements.execute(NOT_NOW, Tuple.of(reply.command().value(), pauseMillis));
    }

    @Override
    public CompletionStage<Void> finished(PendingReply reply) {
        return statements.execute(FINISHED, Tuple.of(reply.command().value()));
    }

    private static PendingReply reply(Row row) {
        return new PendingReply(
                new CommandId(row.getString("command_id")),
                new ApplicationId(row.getLong("application_id")),
                new SealedToken(row.getString("token")),
                subject(row),
                row.getString("last_text"),
                row.getLong("revision"));
    }

    private static ReplySubject subject(Row row) {
        var number = row.getLong("case_number");
        if (number != null) {
            return new ReplySubject.OfCase(number);
        }
        if (row.getString("mass_ban") != null) {
            return new ReplySubject.OfMassBan();
        }
        return WizardColumn.place(row.getString("wizard"))
                .<ReplySubject>map(
                        place -> new ReplySubject.OfWizard(answer(row), new GuildId(row.getLong("guild_id")), place))
                .orElseGet(() -> new ReplySubject.Answer(answer(row)));
    }

    private static Screen answer(Row row) {
        var text = row.getString("answer");
        var buttons = row.getString("buttons");
        var name = row.getString("file_name");
        return new Screen(
                text == null ? "" : text,
                buttons == null ? List.of() : ButtonColumn.buttons(buttons),
                name == null ? null : new TextFile(name, row.getString("file")));
    }

    static CaseView view(long number, Row row, List<CaseView.Line> lines) {
        return new CaseView(
                number,
                Action.ofStored(row.getString("action")),
                new UserId(row.getLong("user_id")),
                row.getString("user_name"),
                row.getString("reason"),
                Columns.time(row, "issued_at"),
                Columns.timeOrNull(row, "expires_at"),
                told(row),
                newer(row),
                consequence(row),
                lines);
    }

    private static CaseView.Told told(Row row) {
        var status = row.getString("told");
        if (status == null) {
            return new CaseView.Told.NotMeant();
        }
        return switch (status) {
            case "sent" -> new CaseView.Told.Sent();
            case "failed" -> new CaseView.Told.Failed(row.getString("told_detail"));
            default -> new CaseView.Told.Pending();
        };
    }

    private static CaseView.@Nullable Newer newer(Row row) {
        var number = row.getLong("newer_number");
        return number == null
                ? null
                : new CaseView.Newer(
                        number,
                        Action.ofStored(row.getString("newer_action")),
                        Columns.userOrNull(row, "newer_issuer"));
    }

    private static CaseView.@Nullable Consequence consequence(Row row) {
        var number = row.getLong("consequence_number");
        if (number != null) {
            return new CaseView.Consequence.Decided(number, Action.ofStored(row.getString("consequence_action")));
        }
        return row.getBoolean("consequence_held") ? new CaseView.Consequence.Held() : null;
    }

    static CaseView.Line line(Row row) {
        return new CaseView.Line(
                row.getString("guild_name"),
                DeliveryStatus.ofStored(row.getString("status")),
                row.getString("detail"),
                row.getString("remedy"));
    }
}
