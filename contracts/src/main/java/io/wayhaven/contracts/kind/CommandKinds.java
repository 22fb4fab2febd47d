package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Application commands. */
public final class CommandKinds {

    public static final EventKind PERMISSIONS = kind(
                    Family.COMMANDS, "🛡️", "command.permissions", "Command permissions changed")
            .off("on_app_command_permissions_update")
            .warning()
            .from("APPLICATION_COMMAND_PERMISSIONS_UPDATE")
            .explainedBy(AuditAction.APPLICATION_COMMAND_PERMISSION_UPDATE)
            .says("{actor} changed who may use {command}[: {reason}]");

    public static final EventKind USE = kind(Family.COMMANDS, "⌨️", "command.use", "Command used")
            .off("on_interaction")
            .from("INTERACTION_CREATE")
            .says("{actor} used {command}[ in {channel}]");

    private CommandKinds() {}

    static List<EventKind> all() {
        return List.of(PERMISSIONS, USE);
    }
}
