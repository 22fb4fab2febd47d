package io.wayhaven.syncengine.guild;

import io.wayhaven.contracts.id.RoleId;

/**
 * A role of a guild.
 *
 * @param position height in the guild's list of roles; {@code @everyone} is at 0
 * @param permissions what it grants, as a bit set
 */
public record Role(RoleId id, String name, int position, long permissions) implements Comparable<Role> {

    /** The higher role is the greater one; of two roles at one position the older one is higher, as at Discord. */
    @Override
    public int compareTo(Role other) {
        var byPosition = Integer.compare(position, other.position);
        return byPosition != 0 ? byPosition : Long.compareUnsigned(other.id.value(), id.value());
    }
}
