package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.AnswerHold;
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
import io.wayhaven.contracts.command.ShowCase;
import io.wayhaven.contracts.command.ShowHeld;
import io.wayhaven.contracts.command.UndoCase;
import io.wayhaven.contracts.command.UndoModerator;
import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/** Reads what is asked about cases. */
final class CaseInterpreter {
    private static final int USUAL_DAYS = 30;
    private static final String WARN = "warn";

    /** Whoever gives a number by hand has not been shown what it stands for. */
    private static final int NOTHING_SHOWN = 0;

    private CaseInterpreter() {}

    /** The command; absent if there is none of that name. */
    static @Nullable CaseCommand read(String name, CommandContext context, Given given) throws UnusableOptionException {
        return switch (name) {
            case "case show" -> new ShowCase(context, given.neededCaseNumber());
            case "case edit" -> new EditCase(context, given.neededCaseNumber(), given.neededReason());
            case "case delete" -> new DeleteCase(context, given.neededCaseNumber(), given.neededReason());
            case "case restore" -> new RestoreCase(context, given.neededCaseNumber(), given.reason());
            case "undo" -> undo(context, given);
            case "history", CaseDefinitions.HISTORY_IN_MENU ->
                new ListCases(context, new CaseFilter(given.target().user(), null, null), given.page());
            case "audit log" -> list(context, userOrNull(given), null, days(given));
            case "audit warnings" -> list(context, given.target().user(), WARN, null);
            case "audit search" -> list(context, null, action(given), days(given));
            case "audit stats" -> new CountCases(context, days(given));
            case "held list" -> new ShowHeld(context);
            case "held approve" -> new AnswerHold(context, given.hold(), true, NOTHING_SHOWN);
            case "held reject" -> new AnswerHold(context, given.hold(), false, null);
            case "massban" -> new MassBan(context, given.users(), given.neededReason());
            case "audit export" -> new ExportCases(context, days(given));
            default -> null;
        };
    }

    private static CaseCommand undo(CommandContext context, Given given) throws UnusableOptionException {
        if (!given.has(CaseDefinitions.MODERATOR)) {
            return new UndoCase(context, given.neededCaseNumber(), given.reason());
        }
        if (given.has(CaseDefinitions.CASE_OPTION)) {
            throw new UnusableOptionException(
                    "The options case and moderator exclude each other: give one of them, nothing was undone.");
        }
        return new UndoModerator(context, given.moderator(), context.issuedAt().minus(given.since()), given.reason());
    }

    private static ListCases list(
            CommandContext context, @Nullable UserId user, @Nullable String action, @Nullable Integer days) {
        return new ListCases(context, new CaseFilter(user, action, days), 1);
    }

    private static @Nullable UserId userOrNull(Given given) throws UnusableOptionException {
        return given.has(ModerationDefinitions.USER) ? given.target().user() : null;
    }

    private static String action(Given given) throws UnusableOptionException {
        var action = given.text(CaseDefinitions.ACTION);
        if (!CaseActions.NAMES.contains(action)) {
            throw new UnusableOptionException("The option action needs one of: " + String.join(", ", CaseActions.NAMES)
                    + ". Pick one from the list.");
        }
        return action;
    }

    private static int days(Given given) throws UnusableOptionException {
        var days = given.days();
        if (days != null && (days < 1 || days > CaseFilter.MOST_DAYS)) {
            throw new UnusableOptionException(
                    "The option days needs a number from 1 to " + CaseFilter.MOST_DAYS + ": correct it.");
        }
        return days == null ? USUAL_DAYS : days;
    }
}
