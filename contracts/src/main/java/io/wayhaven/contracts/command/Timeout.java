package io.wayhaven.contracts.command;

import java.time.Instant;

/**
 * Keeps a person from talking in the guild and in every guild that follows it, until a time.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 * @param until when it ends; more than Discord's 28 days from now on are reached by renewing
 * @see <a href="https://discord.com/developers/docs/resources/guild#modify-guild-member">Discord: modify guild member</a>
 */
public record Timeout(CommandContext context, Target target, String reason, Instant until) implements PersonCommand {}
