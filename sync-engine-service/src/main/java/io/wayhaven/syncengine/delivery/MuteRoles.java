package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.RoleId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What muted people wear in a guild.
 *
 * @param current what they get; null if nobody can be muted
 * @param former what the person may still wear from before, which is taken from them
 */
public record MuteRoles(@Nullable RoleId current, Set<RoleId> former) {

    public MuteRoles {
        former = Set.copyOf(former);
    }

    /** Whether an unmute would have anything to take. */
    boolean none() {
        return current == null && former.isEmpty();
    }

    /** What somebody who wears some roles lacks to be muted; null if nothing. */
    @Nullable
    RoleId lacking(Set<RoleId> worn) {
        return current == null || worn.contains(current) ? null : current;
    }

    /** What is to be taken from somebody who wears some roles. */
    Set<RoleId> surplus(Set<RoleId> worn, boolean muted) {
        var surplus = new HashSet<>(former);
        if (current != null && !muted) {
            surplus.add(current);
        }
        surplus.retainAll(worn);
        return surplus;
    }
}
