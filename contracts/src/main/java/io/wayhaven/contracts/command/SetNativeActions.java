package io.wayhaven.contracts.command;

import io.wayhaven.contracts.settings.NativeActions;

/**
 * Chooses whose punishments in clients spread to linked guilds.
 *
 * @param of whose
 */
public record SetNativeActions(CommandContext context, NativeActions of) implements SettingsCommand {}
