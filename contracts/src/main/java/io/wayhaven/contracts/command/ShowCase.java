package io.wayhaven.contracts.command;

/**
 * Shows all there is to know about a case.
 *
 * @param caseNumber which case
 */
public record ShowCase(CommandContext context, long caseNumber) implements CaseCommand {}
