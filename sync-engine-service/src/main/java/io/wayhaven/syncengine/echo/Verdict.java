package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Unmute;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.NativeActions;
import java.util.List;
import java.util.Objects;

/** Whose doing a seen action is. */
public sealed interface Verdict {

    /** This bot's own. */
    record Echo() implements Verdict {}

    /** Nothing that concerns the network, or another report of it speaks. */
    record Ignored() implements Verdict {}

    /** A moderator's, given in a client: a command. */
    record Native(ModerationCommand command) implements Verdict {}

    /**
     * Judges by evidence: the actor where it is named, else whether the bot made such a call. Never by how long ago
     * something happened.
     */
    static Verdict on(SeenAction seen, UserId bot, Evidence evidence) {
        return switch (seen.witness()) {
            case AUDIT_LOG -> {
                var actor = seen.actor();
                if (actor == null) {
                    yield byCalls(seen, evidence);
                }
                yield actor.equals(bot) ? new Echo() : inNetwork(seen, evidence);
            }
            case BAN_EVENT -> evidence.auditLogVisible() ? new Ignored() : byCalls(seen, evidence);
        };
    }

    private static Verdict byCalls(SeenAction seen, Evidence evidence) {
        return evidence.expected() ? new Echo() : inNetwork(seen, evidence);
    }

    private static Verdict inNetwork(SeenAction seen, Evidence evidence) {
        return evidence.linked() && evidence.spread() != NativeActions.NOBODY
                ? new Native(command(seen))
                : new Ignored();
    }

    private static ModerationCommand command(SeenAction seen) {
        var actor = seen.actor();
        var context = new CommandContext(
                seen.command(),
                seen.guild(),
                actor == null ? null : new Issuer(actor, null, 0, List.of()),
                Origin.NATIVE,
                seen.at(),
                null);
        var target = new Target(seen.target(), seen.targetName(), List.of());
        return switch (seen.action()) {
            case BAN -> new Ban(context, target, seen.reason(), 0, null);
            case UNBAN -> new Unban(context, target, seen.reason());
            case KICK -> new Kick(context, target, seen.reason());
            case TIMEOUT -> new Timeout(context, target, seen.reason(), Objects.requireNonNull(seen.until()));
            case UNTIMEOUT -> new Untimeout(context, target, seen.reason());
            case MUTE -> new Mute(context, target, seen.reason(), null);
            case UNMUTE -> new Unmute(context, target, seen.reason());
            case SOFTBAN, WARN, NOTE ->
                throw new IllegalArgumentException(seen.action() + " is nothing that Discord reports");
        };
    }
}
