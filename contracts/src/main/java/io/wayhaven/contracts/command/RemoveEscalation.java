package io.wayhaven.contracts.command;

/**
 * Has nothing follow any more from so many warnings.
 *
 * @param warnings the number of the rule
 */
public record RemoveEscalation(CommandContext context, int warnings) implements SettingsCommand {}
