package io.wayhaven.contracts.settings;

import io.wayhaven.contracts.id.RoleId;

/**
 * The role that it takes to give moderation commands; administrators need none.
 *
 * @param alone whether it takes nothing besides; else the permission of the action as well
 */
public record StaffRole(RoleId role, boolean alone) {}
