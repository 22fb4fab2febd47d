package io.wayhaven.contracts.command;

/**
 * Removes a person from the guild and from every guild that follows it. Whoever joins again after the command may stay.
 *
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 * @see <a href="https://discord.com/developers/docs/resources/guild#remove-guild-member">Discord: remove guild member</a>
 */
public record Kick(CommandContext context, Target target, String reason) implements PersonCommand {}
