package io.wayhaven.contracts.command;

import io.wayhaven.contracts.settings.IgnoreAxis;
import io.wayhaven.contracts.settings.RouteName;
import org.jspecify.annotations.Nullable;

/**
 * Begins or ends to ignore something in posts.
 *
 * @param route on this route only; absent for all
 * @param axis by what
 * @param value id or pattern, not checked yet; absent for bots
 * @param ignored begin or end
 */
public record ChangeIgnore(
        CommandContext context,
        @Nullable RouteName route,
        IgnoreAxis axis,
        @Nullable String value,
        boolean ignored) implements SettingsCommand {}
