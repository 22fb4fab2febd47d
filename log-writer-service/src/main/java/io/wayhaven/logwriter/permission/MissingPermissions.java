package io.wayhaven.logwriter.permission;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.Permission;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which permissions the kinds need that are switched on in a guild, and the bot lacks there. */
public final class MissingPermissions {

    private static final int EXAMPLES = 2;

    private MissingPermissions() {}

    /**
     * What is missing, each with what does not work without it.
     *
     * @param toggles the guild's settings
     * @param held the bot's permissions in the guild as a whole, as a bit set
     */
    public static Map<Permission, String> of(Map<String, Boolean> toggles, long held) {
        var missing = new EnumMap<Permission, String>(Permission.class);
        var kinds = Kinds.enabled(toggles);
        for (var permission : Permission.values()) {
            var needing = kinds.stream()
                    .filter(kind -> kind.permissions().contains(permission))
                    .toList();
            if (!needing.isEmpty() && !permission.allowedBy(held)) {
                missing.put(permission, consequence(permission, needing));
            }
        }
        return missing;
    }

    private static String consequence(Permission permission, Collection<EventKind> needing) {
        var examples = needing.stream()
                .limit(EXAMPLES)
                .map(kind -> "“" + kind.label() + "”")
                .collect(Collectors.joining(", "));
        var more = needing.size() > EXAMPLES ? " and %d more kinds".formatted(needing.size() - EXAMPLES) : "";
        var what = permission == Permission.VIEW_AUDIT_LOG
                ? "nobody learns who did it and why, of %s%s"
                : "%s%s cannot be told, or not fully";
        return what.formatted(examples, more) + ". Grant it to the bot's role";
    }
}
