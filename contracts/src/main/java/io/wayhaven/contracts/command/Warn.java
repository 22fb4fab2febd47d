package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.ChannelId;

/**
 * Warns a person where others can read it, and keeps the warning.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 * @param channel where it is said: the channel of the command
 */
public record Warn(CommandContext context, Target target, String reason, ChannelId channel) implements PersonCommand {}
