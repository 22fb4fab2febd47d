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
 * A permission that the bot needs for what is switched on.
 *
 * @param purpose what it is needed for, without a full stop
 */
public record Need(Permission permission, String purpose) {

    private static final int EXAMPLES = 2;

    /** Everything that settings make necessary. */
    public static List<Need> of(GuildSettings settings) {
        return of(settings.toggles(), settings.routes().values().stream().anyMatch(route -> route.webhook() == null));
    }

    /**
     * Everything that is necessary for what is switched on.
     *
     * @param toggles what is set; keys are ids and toggles of kinds
     * @param posts whether the bot itself posts to channels
     */
    public static List<Need> of(Map<String, Boolean> toggles, boolean posts) {
        var needs = new EnumMap<Permission, Need>(Permission.class);
        var kinds = Kinds.enabled(toggles);
        for (var permission : Permission.values()) {
            var told = kinds.stream()
                    .filter(kind -> kind.permissions().contains(permission))
                    .toList();
            if (!told.isEmpty()) {
                needs.put(permission, new Need(permission, toldBy(permission, told)));
            }
        }
        if (posts) {
            Feature.POSTING
                    .permissions()
                    .forEach(permission -> needs.put(permission, new Need(permission, posting(permission))));
        }
        needs.put(
                Permission.BAN_MEMBERS,
                new Need(Permission.BAN_MEMBERS, "to carry out here what linked servers decide"));
        return needs.values().stream()
                .sorted(Comparator.comparing(Need::permission))
                .toList();
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
}
