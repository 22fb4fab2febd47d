package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.RoleId;

/**
 * Allows or forbids a role the administrative commands.
 *
 * @param role the role
 * @param allowed allow or forbid
 */
public record SetAdminRole(CommandContext context, RoleId role, boolean allowed) implements SettingsCommand {}
