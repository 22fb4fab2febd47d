package io.wayhaven.contracts.command;

/** Asks for the guild's effective settings. */
public record ShowSettings(CommandContext context) implements SettingsCommand {}
