package io.wayhaven.contracts.command;

/** Asks for an overview of the guild: its links, what happened lately, and what doesn't work. */
public record ShowDashboard(CommandContext context) implements NetworkQuestion {}
