package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guild's settings over the operator's.
 *
 * <p>A route leads where the guild says, else where the operator says, else where the moderation route leads, else to the
 * operator's log channel. A channel that is not the guild's own leads nowhere: what happens in one guild is not told in
 * another.
 *
 * @param guild whose
 * @param channels the guild's channels
 * @param defaults the operator's
 * @param own the guild's
 */
public record EffectiveSettings(GuildId guild, Set<ChannelId> channels, Defaults defaults, SettingsLayer own) {

    /** Only what the operator set for this guild counts. */
    public EffectiveSettings {
        channels = Set.copyOf(channels);
        defaults = defaults.of(guild);
    }

    /** All of it, as others get to know it. */
    public GuildSettings resolved(long version) {
        var routes = new EnumMap<RouteName, Route>(RouteName.class);
        for (var name : RouteName.values()) {
            var destination = destination(name);
            if (destination != null) {
                routes.put(name, route(name, destination.route()));
            }
        }
        return new GuildSettings(
                guild,
                version,
                routes,
                toggles(),
                IgnoreLists.union(defaults.layer().ignore(), own.ignore()),
                retention(),
                adminRoles(),
                own.moderation());
    }

    /** Where a route leads and who says so; null if it leads nowhere. */
    @Nullable
    Destination destination(RouteName name) {
        var set = set(name);
        if (set != null) {
            return set.route().off() ? null : set;
        }
        var moderation = name == RouteName.MODERATION ? null : set(RouteName.MODERATION);
        if (moderation != null && !moderation.route().off()) {
            return new Destination(moderation.route(), Origin.MODERATION_ROUTE);
        }
        var log = defaults.logChannel();
        return log != null && channels.contains(log)
                ? new Destination(RouteLayer.NONE.to(log, null), Origin.FILE)
                : null;
    }

    /** The channel that the operator names for a route although the guild doesn't have it. */
    @Nullable
    ChannelId ofAnotherServer(RouteName name) {
        return Stream.of(defaults.layer().route(name).channel(), defaults.logChannel())
                .filter(channel -> channel != null && !channels.contains(channel))
                .findFirst()
                .orElse(null);
    }

    /** What is switched, by toggle or id: where the guild sets a toggle, the operator's ids under it no longer count. */
    Map<String, Boolean> toggles() {
        var toggles = new TreeMap<>(defaults.layer().toggles());
        own.toggles().keySet().forEach(key -> toggles.keySet().removeAll(idsUnder(key)));
        toggles.putAll(own.toggles());
        return toggles;
    }

    /** The shorter of the two: nobody keeps longer than the operator. */
    Retention retention() {
        var theirs = defaults.layer().retention();
        var ours = own.retention();
        return new Retention(shorter(theirs.messages(), ours.messages()), shorter(theirs.events(), ours.events()));
    }

    List<RoleId> adminRoles() {
        return Stream.concat(defaults.layer().adminRoles().stream(), own.adminRoles().stream())
                .distinct()
                .toList();
    }

    KindFilter filter(RouteName name) {
        var ours = own.route(name).filter();
        return ours == null
                ? Objects.requireNonNullElse(defaults.layer().route(name).filter(), KindFilter.ALL)
                : ours;
    }

    /** The ids of kinds that bear a toggle. */
    static List<String> idsUnder(String toggle) {
        return Kinds.toggles().getOrDefault(toggle, List.of()).stream()
                .map(EventKind::id)
                .toList();
    }

    private Route route(RouteName name, RouteLayer destination) {
        var ignore = IgnoreLists.union(
                defaults.layer().route(name).ignore(), own.route(name).ignore());
        return new Route(destination.channel(), destination.webhook(), filter(name), ignore);
    }

    private @Nullable Destination set(RouteName name) {
        var ours = own.route(name);
        if (ours.decides()) {
            return new Destination(ours, Origin.SERVER);
        }
        var theirs = defaults.layer().route(name);
        var channel = theirs.channel();
        return theirs.off() || channel != null && channels.contains(channel)
                ? new Destination(theirs, Origin.FILE)
                : null;
    }

    private static @Nullable Integer shorter(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Integer.valueOf(Math.min(one, other));
    }

    /** Who says where a route leads. */
    enum Origin {
        /** The guild's administrators. */
        SERVER,
        /** The configuration file. */
        FILE,
        /** Nobody for this route: it follows the moderation route. */
        MODERATION_ROUTE
    }

    /** Where a route leads, and who says so. */
    record Destination(RouteLayer route, Origin origin) {}
}
