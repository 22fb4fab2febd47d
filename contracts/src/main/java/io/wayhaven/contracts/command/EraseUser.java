package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.UserId;

/**
 * Erases a person: what they wrote and what they were called.
 *
 * @param user the person
 */
public record EraseUser(CommandContext context, UserId user) implements SettingsCommand {}
