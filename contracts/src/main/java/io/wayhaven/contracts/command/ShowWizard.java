package io.wayhaven.contracts.command;

/** Shows the wizard at the place that the reply names. */
public record ShowWizard(CommandContext context) implements NetworkQuestion {}
