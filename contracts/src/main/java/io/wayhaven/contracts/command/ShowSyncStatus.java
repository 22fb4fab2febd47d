package io.wayhaven.contracts.command;

/** Asks for the figures of what goes to other guilds, and of what comes from them. */
public record ShowSyncStatus(CommandContext context) implements NetworkQuestion {}
