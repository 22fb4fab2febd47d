package io.wayhaven.contracts.setup;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.settings.GuildSettings;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A permission that the bot has a use for.
 *
 * @param level how much depends on it
 * @param purpose what it is for, without a full stop
 */
public record Need(Permission permission, Level level, String purpose) {

    private static final int EXAMPLES = 2;

    /**
     * Everything that a guild has a use for, now or later.
     *
     * @param networked whether it belongs to a network of guilds
     */
    public static List<Need> of(GuildSettings settings, boolean networked) {
        return of(
                settings.toggles(),
                settings.routes().values().stream().anyMatch(route -> route.webhook() == null),
                networked);
    }

    /**
     * Everything that there is a use for, now or later.
     *
     * @param toggles what is set; keys are ids and toggles of kinds
     * @param posts whether the bot itself posts to channels
     * @param networked whether punishments of other guilds are carried out
     */
    public static List<Need> of(Map<String, Boolean> toggles, boolean posts, boolean networked) {
        var needs = new EnumMap<Permission, Need>(Permission.class);
        var kinds = Kinds.enabled(toggles);
        for (var permission : Permission.values()) {
            var told = kinds.stream()
                    .filter(kind -> kind.permissions().contains(permission))
                    .toList();
            if (!told.isEmpty()) {
                needs.put(permission, new Need(permission, telling(permission), toldBy(permission, told)));
            }
        }
        if (posts) {
            Feature.POSTING
                    .permissions()
                    .forEach(permission ->
                            needs.put(permission, new Need(permission, Level.INDISPENSABLE, posting(permission))));
            Feature.RECALL
                    .permissions()
                    .forEach(permission -> needs.put(
                            permission,
                            new Need(permission, Level.RECOMMENDED, "to post nothing twice when an answer got lost")));
        }
        Feature.ENFORCEMENT
                .permissions()
                .forEach(permission -> needs.put(
                        permission, new Need(permission, enforcing(permission, networked), carryingOut(permission))));
        return needs.values().stream()
                .sorted(Comparator.comparing(Need::permission))
                .toList();
    }

    /** Whether anything that is switched on wants it. */
    public boolean now() {
        return level != Level.LATER;
    }

    /** Without View Channels next to nothing is told; without others single kinds, or who acted. */
    private static Level telling(Permission permission) {
        return permission == Permission.VIEW_CHANNEL ? Level.INDISPENSABLE : Level.RECOMMENDED;
    }

    private static Level enforcing(Permission permission, boolean networked) {
        if (!networked) {
            return Level.LATER;
        }
        return permission == Permission.BAN_MEMBERS ? Level.INDISPENSABLE : Level.RECOMMENDED;
    }

    private static String toldBy(Permission permission, List<EventKind> kinds) {
        var examples = kinds.stream().limit(EXAMPLES).map(EventKind::label).collect(Collectors.joining("”, “"));
        var more = kinds.size() > EXAMPLES ? " and %d more".formatted(kinds.size() - EXAMPLES) : "";
        var what = permission == Permission.VIEW_AUDIT_LOG ? "to tell who did it and why, of" : "to log";
        return "%s “%s”%s".formatted(what, examples, more);
    }

    private static String posting(Permission permission) {
        return permission == Permission.VIEW_CHANNEL
                ? "to see the log channel, and what happens in others"
                : "to post the log, and to amend what it posted";
    }

    private static String carryingOut(Permission permission) {
        return switch (permission) {
            case KICK_MEMBERS -> "to carry out the kicks of linked servers";
            case MODERATE_MEMBERS -> "to carry out the timeouts of linked servers";
            case MANAGE_ROLES -> "to carry out the mutes by role of linked servers";
            default -> "to carry out the bans of linked servers";
        };
    }
}
