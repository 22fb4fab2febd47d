package io.wayhaven.contracts.command;

/**
 * Takes back that a case was struck.
 *
 * @param caseNumber which case
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 */
public record RestoreCase(CommandContext context, long caseNumber, String reason) implements CaseCommand {}
