package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Unban;

/**
 * A command about a person, whichever it is.
 *
 * @param reason hostile text, possibly empty
 * @param deleteMessageSeconds how far back messages are deleted; 0 for an unban
 */
public record Punishment(
        CommandContext context, Action action, Target target, String reason, int deleteMessageSeconds) {

    /** The ban as a punishment. */
    public static Punishment of(Ban ban) {
        return new Punishment(ban.context(), Action.BAN, ban.target(), ban.reason(), ban.deleteMessageSeconds());
    }

    /** The unban as a punishment. */
    public static Punishment of(Unban unban) {
        return new Punishment(unban.context(), Action.UNBAN, unban.target(), unban.reason(), 0);
    }
}
