package io.wayhaven.contracts.command;

/** Asks what the bot lacks in the guild, and how to mend it. */
public record DiagnoseSetup(CommandContext context) implements SettingsCommand {}
