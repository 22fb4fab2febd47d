package io.wayhaven.contracts.command;

import io.wayhaven.contracts.settings.RetentionClass;
import org.jspecify.annotations.Nullable;

/**
 * Sets how long the guild's data are kept.
 *
 * @param data which data
 * @param days days, not checked yet; absent for the default
 */
public record SetRetention(
        CommandContext context,
        RetentionClass data,
        @Nullable Integer days) implements SettingsCommand {}
