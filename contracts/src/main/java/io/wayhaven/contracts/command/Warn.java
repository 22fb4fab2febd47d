package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * Warns a person where others can read it, and keeps the warning.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 * @param channel where it is said: the channel of the command
 * @param kept the {@link KeepMessage} of the message that is the evidence; absent if there is none
 */
public record Warn(
        CommandContext context,
        Target target,
        String reason,
        ChannelId channel,
        @Nullable CommandId kept) implements PersonCommand {

    /** Without evidence. */
    public Warn(CommandContext context, Target target, String reason, ChannelId channel) {
        this(context, target, reason, channel, null);
    }
}
