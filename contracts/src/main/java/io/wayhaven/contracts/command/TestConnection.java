package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether what travels between the guild and another can be carried out.
 *
 * @param other the other guild; absent for every guild that it is linked with
 */
public record TestConnection(
        CommandContext context, @Nullable GuildId other) implements NetworkQuestion {}
