package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the role that muted people get.
 *
 * @param role the role; absent for none
 * @param overwrites whether every channel is to deny it writing and speaking; absent to leave that as it is
 */
public record SetMuteRole(
        CommandContext context,
        @Nullable RoleId role,
        @Nullable Boolean overwrites) implements SettingsCommand {

    /** Leaves what channels are to deny as it is. */
    public SetMuteRole(CommandContext context, @Nullable RoleId role) {
        this(context, role, null);
    }
}
