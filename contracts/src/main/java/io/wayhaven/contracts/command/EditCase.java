package io.wayhaven.contracts.command;

/**
 * Gives a case another reason. The earlier one stays in the case's history.
 *
 * @param caseNumber which case
 * @param reason the new reason, hostile text of at most 512 characters
 */
public record EditCase(CommandContext context, long caseNumber, String reason) implements CaseCommand {}
