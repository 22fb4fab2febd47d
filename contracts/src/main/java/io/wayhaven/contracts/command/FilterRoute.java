package io.wayhaven.contracts.command;

import io.wayhaven.contracts.settings.RouteName;
import org.jspecify.annotations.Nullable;

/**
 * Changes which kinds go by a route.
 *
 * @param route which route
 * @param change what to do
 * @param kind id of a kind or name of a family, not checked yet; absent for a reset
 */
public record FilterRoute(
        CommandContext context,
        RouteName route,
        FilterChange change,
        @Nullable String kind) implements SettingsCommand {}
