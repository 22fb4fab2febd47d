package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.RouteName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Settings of one origin: the configuration file, or a guild's own. What it doesn't say is left to other layers.
 *
 * @param routes what it says of routes
 * @param toggles toggles and ids of kinds of the catalogue, on or off
 * @param ignore what is posted on no route
 * @param retention how long things are kept; absent where the layer doesn't say
 * @param adminRoles roles that may use the administrative commands
 * @param moderation how moderation works
 */
public record SettingsLayer(
        Map<RouteName, RouteLayer> routes,
        Map<String, Boolean> toggles,
        IgnoreRules ignore,
        Retention retention,
        List<RoleId> adminRoles,
        ModerationSettings moderation) {

    /** Keeps for as long as other layers say. */
    private static final Retention UNSAID = new Retention(null, null);

    /** Says nothing. */
    public static final SettingsLayer NONE =
            new SettingsLayer(Map.of(), Map.of(), IgnoreRules.NONE, UNSAID, List.of(), ModerationSettings.NONE);

    /** A document may lack what its writer didn't know yet. */
    public SettingsLayer {
        var ordered = new EnumMap<RouteName, RouteLayer>(RouteName.class);
        ordered.putAll(Objects.requireNonNullElse(routes, Map.of()));
        routes = Collections.unmodifiableMap(ordered);
        toggles = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(toggles, Map.of())));
        ignore = Objects.requireNonNullElse(ignore, IgnoreRules.NONE);
        retention = Objects.requireNonNullElse(retention, UNSAID);
        adminRoles = List.copyOf(Objects.requireNonNullElse(adminRoles, List.of()));
        moderation = Objects.requireNonNullElse(moderation, ModerationSettings.NONE);
    }

    RouteLayer route(RouteName name) {
        return routes.getOrDefault(name, RouteLayer.NONE);
    }

    SettingsLayer withRoute(RouteName name, RouteLayer route) {
        var changed = new EnumMap<RouteName, RouteLayer>(RouteName.class);
        changed.putAll(routes);
        changed.put(name, route);
        return new SettingsLayer(changed, toggles, ignore, retention, adminRoles, moderation);
    }

    SettingsLayer withToggles(Map<String, Boolean> changed) {
        return new SettingsLayer(routes, changed, ignore, retention, adminRoles, moderation);
    }

    SettingsLayer withIgnore(IgnoreRules changed) {
        return new SettingsLayer(routes, toggles, changed, retention, adminRoles, moderation);
    }

    SettingsLayer withRetention(Retention changed) {
        return new SettingsLayer(routes, toggles, ignore, changed, adminRoles, moderation);
    }

    SettingsLayer withAdminRoles(List<RoleId> changed) {
        return new SettingsLayer(routes, toggles, ignore, retention, changed, moderation);
    }

    SettingsLayer withModeration(ModerationSettings changed) {
        return new SettingsLayer(routes, toggles, ignore, retention, adminRoles, changed);
    }
}
