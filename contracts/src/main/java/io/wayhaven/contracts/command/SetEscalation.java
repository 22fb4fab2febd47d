package io.wayhaven.contracts.command;

import io.wayhaven.contracts.settings.EscalationRule;

/**
 * Lays down what follows from warnings, in place of what followed from as many before.
 */
public record SetEscalation(CommandContext context, EscalationRule rule) implements SettingsCommand {}
