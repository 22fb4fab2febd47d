package io.wayhaven.contracts.settings;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effective settings of a guild: defaults of the configuration file, the guild's own over them, fallbacks resolved.
 *
 * @param guild whose
 * @param version grows with every change
 * @param routes where entries go; a route that leads nowhere is left out
 * @param toggles keys of the catalogue of kinds that were switched on or off; others are as the catalogue says
 * @param ignore what is not posted on any route
 * @param retention how long things are kept
 * @param adminRoles roles that may use the administrative commands, besides administrators
 * @param moderation how moderation works; absent if nothing was said
 */
public record GuildSettings(
        GuildId guild,
        long version,
        Map<RouteName, Route> routes,
        Map<String, Boolean> toggles,
        IgnoreRules ignore,
        Retention retention,
        List<RoleId> adminRoles,
        @Nullable ModerationSettings moderation)
        implements SettingsMessage {

    public GuildSettings {
        var ordered = new EnumMap<RouteName, Route>(RouteName.class);
        ordered.putAll(routes);
        routes = Collections.unmodifiableMap(ordered);
        toggles = Map.copyOf(toggles);
        adminRoles = List.copyOf(adminRoles);
    }

    /** Settings that say nothing of moderation. */
    public GuildSettings(
            GuildId guild,
            long version,
            Map<RouteName, Route> routes,
            Map<String, Boolean> toggles,
            IgnoreRules ignore,
            Retention retention,
            List<RoleId> adminRoles) {
        this(guild, version, routes, toggles, ignore, retention, adminRoles, null);
    }
}
