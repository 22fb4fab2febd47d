package io.wayhaven.contracts.command;

/**
 * Tries a case again in the guilds that refused it or where it was given up.
 *
 * @param caseNumber which case
 */
public record RetryCase(CommandContext context, long caseNumber) implements CaseCommand {}
