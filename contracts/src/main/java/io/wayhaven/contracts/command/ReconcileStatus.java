package io.wayhaven.contracts.command;

/** Asks when linked servers were compared last, what came of it, and when they are compared next. */
public record ReconcileStatus(CommandContext context) implements ReconcileCommand {}
