package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.AnswerHold;
import io.wayhaven.contracts.command.AnswerQuestion;
import io.wayhaven.contracts.command.CaseCommand;
import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.CountCases;
import io.wayhaven.contracts.command.DeleteCase;
import io.wayhaven.contracts.command.EditCase;
import io.wayhaven.contracts.command.ExportCases;
import io.wayhaven.contracts.command.ListCases;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.RestoreCase;
import io.wayhaven.contracts.command.RetryCase;
import io.wayhaven.contracts.command.ShowCase;
import io.wayhaven.contracts.command.ShowHeld;
import io.wayhaven.contracts.command.UndoCase;
import io.wayhaven.contracts.command.UndoModerator;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.syncengine.cases.CasePage;
import io.wayhaven.syncengine.cases.CaseRights;
import io.wayhaven.syncengine.cases.CaseStatistics;
import io.wayhaven.syncengine.cases.CaseTableFile;
import io.wayhaven.syncengine.cases.StoredCase;
import io.wayhaven.syncengine.decision.DecisionRules;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.reply.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The part of a transaction that answers what is asked about cases. */
final class CaseTransaction {
    /** Rows of a file: some megabytes at most, of the ten that Discord takes. */
    private static final int MOST_EXPORTED = 10_000;

    private final SqlConnection connection;
    private final UserId bot;
    private final CommandContext context;
    private final Optional<Guild> here;
    private final List<RoleId> adminRoles;
    private final List<RoleId> caseRoles;
    private final DecisionRules rules;
    private final Instant now;

    private CaseTransaction(
            SqlConnection connection,
            UserId bot,
            CommandContext context,
            Optional<Guild> here,
            Optional<GuildSettings> settings,
            DecisionRules rules,
            Instant now) {
        this.connection = connection;
        this.bot = bot;
        this.context = context;
        this.here = here;
        this.adminRoles = settings.map(GuildSettings::adminRoles).orElse(List.of());
        this.caseRoles = settings.map(GuildSettings::moderation)
                .map(ModerationSettings::seeing)
                .orElse(List.of());
        this.rules = rules;
        this.now = now;
    }

    static Uni<Void> decide(
            SqlConnection connection, UserId bot, CaseCommand command, DecisionRules rules, Instant now) {
        var context = command.context();
        return GuildTable.find(connection, context.guild())
                .chain(here -> GuildSettingsTable.find(connection, context.guild())
                        .chain(settings -> new CaseTransaction(connection, bot, context, here, settings, rules, now)
                                .decide(command)));
    }

    private Uni<Void> decide(CaseCommand command) {
        return switch (command) {
            case ShowCase show -> seen(() -> find(show.caseNumber(), this::show));
            case ListCases list ->
                seen(() -> CaseQueries.page(connection, context.guild(), list.filter(), list.page())
                        .map(CasePage::screen)
                        .chain(this::answer));
            case CountCases count ->
                seen(() -> CaseQueries.statistics(connection, context.guild(), count.days())
                        .map(CaseStatistics::screen)
                        .chain(this::answer));
            case ExportCases export ->
                allowed(CaseRights.toExport(context, here, adminRoles), () -> export(export.days()));
            case MassBan ban ->
                allowed(CaseRights.toBan(context, here), () -> questions().ask(ban));
            case ShowHeld show -> holds().show();
            case AnswerHold answer -> holds().answer(answer);
            case AnswerQuestion answer -> byIssuer(issuer -> questions().answer(answer, issuer));
            case EditCase edit ->
                change(
                        edit.caseNumber(),
                        (about, by) -> CaseAmendments.edit(connection, context, about, by, edit.reason(), now)
                                .chain(() ->
                                        say("Case " + about.number() + " has another reason now: " + edit.reason())));
            case DeleteCase delete -> change(delete.caseNumber(), (about, by) -> strike(about, by, delete.reason()));
            case RestoreCase restore ->
                change(restore.caseNumber(), (about, by) -> restore(about, by, restore.reason()));
            case RetryCase retry ->
                change(
                        retry.caseNumber(),
                        (about, by) -> new CaseRepeat(connection, bot, context, rules.hopLimit(), now).retry(about));
            case UndoModerator undo -> new ModeratorUndo(connection, context, here, now).ask(undo);
            case UndoCase undo ->
                change(
                        undo.caseNumber(),
                        (about, by) -> new CaseRepeat(connection, bot, context, rules.hopLimit(), now)
                                .undo(about, by, undo.reason()));
        };
    }

    private QuestionTransaction questions() {
        return new QuestionTransaction(connection, bot, context, rules, now);
    }

    private HoldTransaction holds() {
        return new HoldTransaction(connection, context, here, now);
    }

    private Uni<Void> byIssuer(Function<UserId, Uni<Void>> work) {
        var issuer = context.issuer();
        return issuer == null ? Uni.createFrom().voidItem() : work.apply(issuer.user());
    }

    private Uni<Void> seen(Supplier<Uni<Void>> work) {
        return allowed(
                CaseRights.toSee(
                        context,
                        here,
                        Stream.concat(adminRoles.stream(), caseRoles.stream()).toList()),
                work);
    }

    private Uni<Void> allowed(Optional<Refusal> obstacle, Supplier<Uni<Void>> work) {
        return obstacle.map(this::refuse).orElseGet(work);
    }

    private Uni<Void> find(long number, Function<StoredCase, Uni<Void>> work) {
        return CaseQueries.find(connection, context.guild(), number)
                .chain(found -> found.map(work)
                        .orElseGet(() -> refuse(new Refusal(
                                "There is no case " + number + " in this server.",
                                "Look it up with /audit log or /history."))));
    }

    private Uni<Void> change(long number, BiFunction<StoredCase, UserId, Uni<Void>> work) {
        return find(number, about -> {
            var issuer = context.issuer();
            var obstacle = CaseRights.toChange(context, here, about);
            return obstacle.isPresent() || issuer == null
                    ? obstacle.map(this::refuse)
                            .orElseGet(() -> Uni.createFrom().voidItem())
                    : work.apply(about, issuer.user());
        });
    }

    private Uni<Void> show(StoredCase about) {
        return CaseQueries.details(connection, context.guild(), about)
                .chain(details -> answer(details.screen(context.guild())));
    }

    private Uni<Void> strike(StoredCase about, UserId by, String why) {
        return about.struck() != null
                ? refuse(new Refusal(
                        "Case " + about.number() + " is struck already.", "Use /case restore to take that back."))
                : CaseAmendments.strike(connection, context, about, by, why, now)
                        .chain(
                                () -> say(
                                        "Case " + about.number()
                                                + " is struck and doesn't count any more. Nothing was lifted by that; /case restore takes it back."));
    }

    private Uni<Void> restore(StoredCase about, UserId by, String why) {
        return about.struck() == null
                ? refuse(new Refusal("Case " + about.number() + " is not struck.", "There is nothing to restore."))
                : CaseAmendments.restore(connection, context, about, by, why, now)
                        .chain(() -> say("Case " + about.number() + " counts again."));
    }

    private Uni<Void> export(int days) {
        var filter = new CaseFilter(null, null, days);
        return CaseQueries.cases(connection, context.guild(), filter, MOST_EXPORTED, 0)
                .chain(cases -> answer(new Screen(
                        cases.size() < MOST_EXPORTED
                                ? "%d cases of the last %d days.".formatted(cases.size(), days)
                                : "The newest %d cases of the last %d days; ask for fewer days to see that nothing is left out."
                                        .formatted(cases.size(), days),
                        List.of(),
                        CaseTableFile.of(cases, days))));
    }

    private Uni<Void> answer(Screen screen) {
        return ReplyTable.show(connection, context, screen);
    }

    private Uni<Void> say(String sentence) {
        return ReplyTable.answer(connection, context, sentence);
    }

    private Uni<Void> refuse(Refusal refusal) {
        return Refusals.record(connection, context, refusal, now);
    }
}
