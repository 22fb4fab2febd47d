package io.wayhaven.contracts.command;

/**
 * Gives the cases of a guild as a CSV file.
 *
 * @param days how far back, 1 to {@link CaseFilter#MOST_DAYS}
 */
public record ExportCases(CommandContext context, int days) implements CaseCommand {}
