package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.world.Permission;

/** Who sees a command. See "Permissions" in Discord's application-command documentation. */
public final class CommandAccess {

    private CommandAccess() {}

    /** Whether somebody with these permissions in a channel may use a command. */
    public static boolean allows(JsonNode command, long permissions) {
        if (!Permission.USE_APPLICATION_COMMANDS.in(permissions)) {
            return false;
        }
        JsonNode needed = command.path("default_member_permissions");
        if (needed.isNull() || needed.isMissingNode()) {
            return true;
        }
        long bits = needed.asLong();
        // "0" hides a command from all but administrators
        return bits == 0 ? permissions == Permission.ALL : (permissions & bits) == bits;
    }

    static void require(JsonNode command, long permissions) {
        if (!allows(command, permissions)) {
            throw DiscordError.missingPermissions();
        }
    }
}
