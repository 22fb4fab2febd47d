package io.wayhaven.contracts.command;

/**
 * Lifts what a case did, wherever it did it and nothing newer counts.
 *
 * @param caseNumber which case
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 */
public record UndoCase(CommandContext context, long caseNumber, String reason) implements CaseCommand {}
