package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the role that muted people get.
 *
 * @param role the role; absent for none
 */
public record SetMuteRole(CommandContext context, @Nullable RoleId role) implements SettingsCommand {}
