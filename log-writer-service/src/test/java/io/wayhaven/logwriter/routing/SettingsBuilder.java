package io.wayhaven.logwriter.routing;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes settings of guild 1 for tests. */
final class SettingsBuilder {

    private final Map<RouteName, Route> routes = new EnumMap<>(RouteName.class);
    private IgnoreRules ignore = IgnoreRules.NONE;

    SettingsBuilder route(RouteName name, long channel) {
        return route(name, new Route(new ChannelId(channel), null, KindFilter.ALL, IgnoreRules.NONE));
    }

    SettingsBuilder route(RouteName name, Route route) {
        routes.put(name, route);
        return this;
    }

    SettingsBuilder ignore(IgnoreRules rules) {
        ignore = rules;
        return this;
    }

    GuildSettings build() {
        return new GuildSettings(new GuildId(1), 1, routes, Map.of(), ignore, new Retention(null, null), List.of());
    }
}
