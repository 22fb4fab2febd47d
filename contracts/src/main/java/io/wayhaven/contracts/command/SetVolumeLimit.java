package io.wayhaven.contracts.command;

import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.contracts.settings.VolumeScope;

/**
 * Chooses from how many punishments on further ones wait for approval.
 *
 * @param scope whose punishments are counted
 * @param limit how many, in which time
 */
public record SetVolumeLimit(CommandContext context, VolumeScope scope, VolumeLimit limit) implements SettingsCommand {}
