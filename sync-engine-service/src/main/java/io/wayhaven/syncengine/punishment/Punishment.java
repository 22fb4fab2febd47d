package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Untimeout;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command about a person, whichever it is.
 *
 * @param reason hostile text, possibly empty
 * @param until when it ends; null if it doesn't by itself
 * @param deleteMessageSeconds how far back messages are deleted; 0 where none are
 */
public record Punishment(
        CommandContext context,
        Action action,
        Target target,
        String reason,
        @Nullable Instant until,
        int deleteMessageSeconds) {

    /** The command as a punishment. */
    public static Punishment of(PersonCommand command) {
        return switch (command) {
            case Ban ban ->
                new Punishment(ban.context(), Action.BAN, ban.target(), ban.reason(), null, ban.deleteMessageSeconds());
            case Unban unban -> of(unban, Action.UNBAN, null);
            case Kick kick -> of(kick, Action.KICK, null);
            case Timeout timeout -> of(timeout, Action.TIMEOUT, timeout.until());
            case Untimeout untimeout -> of(untimeout, Action.UNTIMEOUT, null);
        };
    }

    private static Punishment of(PersonCommand command, Action action, @Nullable Instant until) {
        return new Punishment(command.context(), action, command.target(), command.reason(), until, 0);
    }
}
