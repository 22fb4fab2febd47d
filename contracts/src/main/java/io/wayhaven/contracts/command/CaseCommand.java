package io.wayhaven.contracts.command;

/** What a moderator asks about cases. */
public sealed interface CaseCommand extends ModerationCommand
        permits AnswerHold,
                AnswerQuestion,
                CountCases,
                DeleteCase,
                EditCase,
                ExportCases,
                ListCases,
                MassBan,
                RestoreCase,
                RetryCase,
                ShowCase,
                ShowHeld,
                UndoCase,
                UndoModerator {

    /** Who asks, where. */
    CommandContext context();

    /** The guild: what is asked there is answered in order. */
    @Override
    default String partitionKey() {
        return context().guild().toString();
    }
}
