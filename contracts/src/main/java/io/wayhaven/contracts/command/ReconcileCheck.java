package io.wayhaven.contracts.command;

/** Asks in what linked servers differ from what was decided. Changes nothing. */
public record ReconcileCheck(CommandContext context) implements ReconcileCommand {}
