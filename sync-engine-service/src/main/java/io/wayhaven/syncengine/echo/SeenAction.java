package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A punishment or pardon that Discord reported.
 *
 * @param command the id that it has if it turns out to be a command
 * @param actor who did it; null if the report doesn't say
 * @param targetName hostile text; null if the report doesn't say
 * @param reason hostile text, possibly empty
 * @param role what the person was given or lost; null if it is not about a role
 * @param until when it ends; null if it doesn't by itself
 */
public record SeenAction(
        Witness witness,
        CommandId command,
        GuildId guild,
        Action action,
        UserId target,
        @Nullable String targetName,
        @Nullable UserId actor,
        String reason,
        @Nullable RoleId role,
        @Nullable Instant until,
        Instant at) {

    /** Whether only the record of the bot's own calls can tell whose doing it is. */
    public boolean anonymous(boolean auditLogVisible) {
        return switch (witness) {
            case AUDIT_LOG -> actor == null;
            case BAN_EVENT -> !auditLogVisible;
        };
    }

    /** Which report it is. */
    public enum Witness {
        /** The audit log entry, which names the actor. */
        AUDIT_LOG,
        /** The event about the ban itself, which does not. */
        BAN_EVENT
    }
}
