package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Note;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Unmute;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.id.ChannelId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads commands that punish and pardon. */
final class ModerationInterpreter {
    private static final Duration DELETE_NO_MESSAGES = Duration.ZERO;
    private static final Duration DELETE_BY_SOFTBAN = Duration.ofDays(1);

    private ModerationInterpreter() {}

    /** What a command means; absent if it is none of these. */
    static @Nullable PersonCommand read(String name, CommandContext context, ChannelId channel, Given given)
            throws UnusableOptionException {
        return switch (name) {
            case "ban" ->
                new Ban(
                        context,
                        given.target(),
                        given.reason(),
                        given.deleteMessages(DELETE_NO_MESSAGES),
                        end(context, given));
            case "softban" ->
                new Softban(context, given.target(), given.reason(), given.deleteMessages(DELETE_BY_SOFTBAN));
            case "unban" -> new Unban(context, given.target(), given.reason());
            case "kick" -> new Kick(context, given.target(), given.reason());
            case "timeout" ->
                new Timeout(
                        context,
                        given.target(),
                        given.reason(),
                        context.issuedAt().plus(given.length()));
            case "mute" -> new Mute(context, given.target(), given.reason(), end(context, given));
            case "unmute" -> new Unmute(context, given.target(), given.reason());
            case "warn" -> new Warn(context, given.target(), given.reason(), channel);
            case "note" -> new Note(context, given.target(), given.note());
            case "untimeout" -> new Untimeout(context, given.target(), given.reason());
            default -> null;
        };
    }

    private static @Nullable Instant end(CommandContext context, Given given) throws UnusableOptionException {
        var length = given.lengthOrNull();
        return length == null ? null : context.issuedAt().plus(length);
    }
}
