package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Untimeout;
import org.jspecify.annotations.Nullable;

/** Reads commands that punish and pardon. */
final class ModerationInterpreter {
    private static final int DELETE_NO_MESSAGES = 0;

    private ModerationInterpreter() {}

    /** What a command means; absent if it is none of these. */
    static @Nullable PersonCommand read(String name, CommandContext context, Given given)
            throws UnusableOptionException {
        return switch (name) {
            case "ban" -> new Ban(context, given.target(), given.reason(), DELETE_NO_MESSAGES);
            case "unban" -> new Unban(context, given.target(), given.reason());
            case "kick" -> new Kick(context, given.target(), given.reason());
            case "timeout" ->
                new Timeout(
                        context,
                        given.target(),
                        given.reason(),
                        context.issuedAt().plus(given.length()));
            case "untimeout" -> new Untimeout(context, given.target(), given.reason());
            default -> null;
        };
    }
}
