package io.wayhaven.contracts.command;

/**
 * Counts the cases of a guild by action and by moderator.
 *
 * @param days how far back, 1 to {@link CaseFilter#MOST_DAYS}
 */
public record CountCases(CommandContext context, int days) implements CaseCommand {}
