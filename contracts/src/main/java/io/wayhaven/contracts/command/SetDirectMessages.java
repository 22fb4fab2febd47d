package io.wayhaven.contracts.command;

/**
 * Chooses whether people are told by direct message before they are banned or removed.
 *
 * @param enabled whether they are
 */
public record SetDirectMessages(CommandContext context, boolean enabled) implements SettingsCommand {}
