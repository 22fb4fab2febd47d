package io.wayhaven.contracts.setup;

import io.wayhaven.contracts.kind.Permission;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What the bot can be used for, with the permissions that takes. */
public enum Feature {

    /** Posting entries and notices to channels. */
    POSTING(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES, Permission.EMBED_LINKS),

    /** Finding a post again whose answer got lost. */
    RECALL(Permission.READ_MESSAGE_HISTORY),

    /** Knowing who did what. */
    ATTRIBUTION(Permission.VIEW_AUDIT_LOG),

    /** Carrying punishments out. */
    ENFORCEMENT(Permission.BAN_MEMBERS, Permission.KICK_MEMBERS, Permission.MODERATE_MEMBERS, Permission.MANAGE_ROLES),

    /** Attaching exports, posting through webhooks, banning many at once. */
    CONVENIENCE(Permission.ATTACH_FILES, Permission.MANAGE_WEBHOOKS, Permission.MANAGE_GUILD);

    private final Set<Permission> permissions;

    Feature(Permission... permissions) {
        this.permissions = Collections.unmodifiableSet(EnumSet.copyOf(Set.of(permissions)));
    }

    /** What it takes. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The bit set that some features take together: the integer for an {@link InviteLink}. */
    public static long mask(Collection<Feature> features) {
        return features.stream()
                .mapToLong(feature -> Permission.mask(feature.permissions))
                .reduce(0, (left, right) -> left | right);
    }
}
