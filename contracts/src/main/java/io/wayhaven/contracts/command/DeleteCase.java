package io.wayhaven.contracts.command;

/**
 * Strikes a case from people's histories. It changes nothing at Discord, and leaves a trace.
 *
 * @param caseNumber which case
 * @param reason why, hostile text of at most 512 characters
 */
public record DeleteCase(CommandContext context, long caseNumber, String reason) implements CaseCommand {}
