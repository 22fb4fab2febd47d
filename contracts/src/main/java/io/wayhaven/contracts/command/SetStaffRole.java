package io.wayhaven.contracts.command;

import io.wayhaven.contracts.settings.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the role that it takes to give moderation commands.
 *
 * @param staff the role, and what it is worth; absent for none
 */
public record SetStaffRole(CommandContext context, @Nullable StaffRole staff) implements SettingsCommand {}
