package io.wayhaven.contracts.command;

/**
 * Tells what follows from warnings.
 */
public record ShowEscalation(CommandContext context) implements SettingsCommand {}
