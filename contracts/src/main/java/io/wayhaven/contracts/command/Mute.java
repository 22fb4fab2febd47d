package io.wayhaven.contracts.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person the mute role of the guild and of every guild that follows it, again whenever they join anew.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 * @param until when it ends; absent if it doesn't by itself
 */
public record Mute(
        CommandContext context,
        Target target,
        String reason,
        @Nullable Instant until) implements PersonCommand {}
