package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Note;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Unmute;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ChannelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command about a person, whichever it is.
 *
 * @param reason hostile text, possibly empty
 * @param until when it ends; null if it doesn't by itself
 * @param deleteMessageSeconds how far back messages are deleted; 0 where none are
 * @param channel where it is said; null if nothing is
 * @param evidence the message for which it is; null if it is for none
 */
public record Punishment(
        CommandContext context,
        Action action,
        Target target,
        String reason,
        @Nullable Instant until,
        int deleteMessageSeconds,
        @Nullable ChannelId channel,
        @Nullable MessageSnapshot evidence) {

    /** One that rests on nothing but its reason. */
    public Punishment(
            CommandContext context,
            Action action,
            Target target,
            String reason,
            @Nullable Instant until,
            int deleteMessageSeconds,
            @Nullable ChannelId channel) {
        this(context, action, target, reason, until, deleteMessageSeconds, channel, null);
    }

    /** The command as a punishment. */
    public static Punishment of(PersonCommand command) {
        return switch (command) {
            case Ban ban -> of(ban, Action.BAN, ban.until(), ban.deleteMessageSeconds(), null);
            case Unban unban -> of(unban, Action.UNBAN, null);
            case Softban softban -> of(softban, Action.SOFTBAN, null, softban.deleteMessageSeconds(), null);
            case Kick kick -> of(kick, Action.KICK, null);
            case Mute mute -> of(mute, Action.MUTE, mute.until());
            case Unmute unmute -> of(unmute, Action.UNMUTE, null);
            case Timeout timeout -> of(timeout, Action.TIMEOUT, timeout.until());
            case Untimeout untimeout -> of(untimeout, Action.UNTIMEOUT, null);
            case Warn warn -> of(warn, Action.WARN, null, 0, warn.channel());
            case Note note -> of(note, Action.NOTE, null);
        };
    }

    /** The same, given anew by another command. */
    public Punishment in(CommandContext other) {
        return new Punishment(other, action, target, reason, until, deleteMessageSeconds, channel, evidence);
    }

    /** The same, for a message. */
    public Punishment resting(MessageSnapshot on) {
        return new Punishment(context, action, target, reason, until, deleteMessageSeconds, channel, on);
    }

    private static Punishment of(PersonCommand command, Action action, @Nullable Instant until) {
        return of(command, action, until, 0, null);
    }

    private static Punishment of(
            PersonCommand command,
            Action action,
            @Nullable Instant until,
            int deleteMessageSeconds,
            @Nullable ChannelId channel) {
        return new Punishment(
                command.context(), action, command.target(), command.reason(), until, deleteMessageSeconds, channel);
    }
}
