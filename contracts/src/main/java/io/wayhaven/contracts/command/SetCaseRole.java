package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.RoleId;

/**
 * Allows or forbids a role to see what was done to people.
 *
 * @param role which role
 * @param allowed whether it may from now on
 */
public record SetCaseRole(CommandContext context, RoleId role, boolean allowed) implements SettingsCommand {}
