package io.wayhaven.syncengine.muteoverwrite;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Permission;
import java.util.Set;

/**
 * What a channel says of the mute role, and is to say.
 *
 * @param channelName hostile text
 * @param allow what it grants the role now, as a bit set
 * @param deny what it takes from the role now, as a bit set
 * @param own what the bot may do there itself: nobody can deny what they lack
 */
public record Denial(
        GuildId guild, ChannelId channel, String channelName, RoleId role, long allow, long deny, long own) {

    /** What muted people are not to do. */
    public static final long MASK = Permission.mask(Set.of(
            Permission.SEND_MESSAGES,
            Permission.SEND_MESSAGES_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.CREATE_PRIVATE_THREADS,
            Permission.ADD_REACTIONS,
            Permission.SPEAK));

    /** What the bot can deny. */
    private long deniable() {
        return Permission.ADMINISTRATOR.allowedBy(own) ? MASK : MASK & own;
    }

    /** Whether the bot can add anything to what is denied. */
    boolean changes() {
        return (deny & deniable()) != deniable();
    }

    /** What is to be granted: what it was, without what is denied. */
    public long granted() {
        return allow & ~deniable();
    }

    /** What is to be denied: what it was, and what the bot can deny of the rest. */
    public long denied() {
        return deny | deniable();
    }
}
