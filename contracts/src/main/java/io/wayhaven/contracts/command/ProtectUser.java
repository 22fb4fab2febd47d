package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.UserId;

/**
 * Keeps what other guilds decide about a person from being carried out here, or lets it be again. Lifts always are.
 *
 * @param shielded whether to keep it away
 */
public record ProtectUser(CommandContext context, UserId user, boolean shielded) implements NetworkOrder {}
