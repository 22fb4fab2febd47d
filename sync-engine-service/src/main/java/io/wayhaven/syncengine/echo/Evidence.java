package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.settings.NativeActions;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person in a guild when an action is seen there. All of it is durable: it holds after a
 * restart, however late the report comes, and for a report that comes twice.
 *
 * @param linked whether actions travel to or from the guild
 * @param auditLogVisible whether the bot gets the guild's audit log entries
 * @param spread whose actions spread from the guild
 * @param muteRole what muted people get in the guild; null if nobody can be muted
 * @param expected whether the bot made a call of which this is the report, each call being reported once; false where
 *     the report itself tells whose doing it is
 */
public record Evidence(
        boolean linked,
        boolean auditLogVisible,
        NativeActions spread,
        @Nullable RoleId muteRole,
        boolean expected) {

    /** Whether an action is about what is known at all: most roles mute nobody. */
    boolean concerns(SeenAction seen) {
        return seen.role() == null || seen.role().equals(muteRole);
    }
}
