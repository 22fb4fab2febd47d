package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.AnswerHold;
import io.wayhaven.contracts.command.AnswerQuestion;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.EditCase;
import io.wayhaven.contracts.command.ListCases;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.RetryCase;
import io.wayhaven.contracts.command.ShowCase;
import io.wayhaven.contracts.command.UndoCase;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import java.util.List;

/**
 * Reads pressed buttons, and forms that were opened by one. A form carries the custom id of the button that opened it. What
 * is asked is decided like any command, by the rights of whoever pressed.
 */
final class PressInterpreter {
    private static final String NOT_KNOWN =
            "This button is not known here any more: run the command again to get a new one.";

    private PressInterpreter() {}

    static Reading pressed(String customId, CommandContext context) {
        return CustomId.read(customId)
                .map(press -> reading(press, customId, context))
                .orElseGet(() -> new Reading.Rejected(NOT_KNOWN));
    }

    private static Reading reading(Press press, String customId, CommandContext context) {
        return switch (press) {
            case Press.Undo(long number) -> accepted(new UndoCase(context, number, ""), press, context);
            case Press.Retry(long number) -> accepted(new RetryCase(context, number), press, context);
            case Press.Details(long number) -> accepted(new ShowCase(context, number), press, context);
            case Press.Confirm(long question) -> accepted(new AnswerQuestion(context, question, true), press, context);
            case Press.Cancel(long question) -> accepted(new AnswerQuestion(context, question, false), press, context);
            case Press.Approve(long hold) -> accepted(new AnswerHold(context, hold, true, null), press, context);
            case Press.Reject(long hold) -> accepted(new AnswerHold(context, hold, false, null), press, context);
            case Press.Page(var filter, int page) -> accepted(new ListCases(context, filter, page), press, context);
            case Press.MenuForm form -> new Reading.Rejected(NOT_KNOWN);
            case Press.Wizard wizard -> new Reading.Rejected(NOT_KNOWN);
            case Press.Edit(long number) ->
                new Reading.Unfilled(
                        new Form(
                                customId,
                                "Case " + number,
                                List.of(new Form.Field(
                                        ModerationDefinitions.REASON,
                                        "Reason",
                                        CommandOption.LONGEST_TEXT,
                                        true,
                                        "The new reason of the case"))),
                        null);
        };
    }

    private static Reading accepted(ModerationCommand command, Press press, CommandContext context) {
        return new Reading.Accepted(
                context, command, press.replaces() ? AnswerPlace.SAME_MESSAGE : AnswerPlace.NEW_MESSAGE);
    }

    static Reading filled(String customId, CommandContext context, Given given) throws UnusableOptionException {
        return CustomId.read(customId).orElse(null) instanceof Press.Edit(long number)
                ? new Reading.Accepted(
                        context, new EditCase(context, number, given.neededReason()), AnswerPlace.NEW_MESSAGE)
                : new Reading.Rejected("This form is not known here any more: open it again.");
    }
}
