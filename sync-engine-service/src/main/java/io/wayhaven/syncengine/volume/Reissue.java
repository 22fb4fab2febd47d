package io.wayhaven.syncengine.volume;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Note;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Unmute;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.id.CommandId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A held command as it is given again once it is approved: by whoever gave it, and for as long as they said. */
public final class Reissue {

    private static final String APPROVED = ":approved";

    private Reissue() {}

    /** The context of a held command when it is approved. @param id under which it was held */
    public static CommandContext context(CommandContext held, CommandId id, Instant now) {
        return new CommandContext(new CommandId(id + APPROVED), held.guild(), held.issuer(), origin(held), now, null);
    }

    /** What followed by a rule takes no rights of whoever gave the warning, approved or not. */
    private static Origin origin(CommandContext held) {
        return held.origin() == Origin.ESCALATION ? Origin.ESCALATION : Origin.APPROVED;
    }

    /** Whether a command was held, and approved. */
    public static boolean isApproved(CommandId id) {
        return id.value().endsWith(APPROVED);
    }

    /** The command in that context. */
    public static PersonCommand of(PersonCommand held, CommandContext context) {
        var target = held.target();
        var reason = held.reason();
        var late = Duration.between(held.context().issuedAt(), context.issuedAt());
        return switch (held) {
            case Ban ban -> new Ban(context, target, reason, ban.deleteMessageSeconds(), later(ban.until(), late));
            case Mute mute -> new Mute(context, target, reason, later(mute.until(), late));
            case Timeout timeout ->
                new Timeout(context, target, reason, timeout.until().plus(late));
            case Softban softban -> new Softban(context, target, reason, softban.deleteMessageSeconds());
            case Warn warn -> new Warn(context, target, reason, warn.channel(), warn.kept());
            case Unban unban -> new Unban(context, target, reason);
            case Kick kick -> new Kick(context, target, reason);
            case Unmute unmute -> new Unmute(context, target, reason);
            case Untimeout untimeout -> new Untimeout(context, target, reason);
            case Note note -> new Note(context, target, reason);
        };
    }

    private static @Nullable Instant later(@Nullable Instant until, Duration late) {
        return until == null ? null : until.plus(late);
    }
}
