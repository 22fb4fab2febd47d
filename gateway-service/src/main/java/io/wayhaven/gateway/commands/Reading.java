package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ModerationCommand;

/** What an interaction turned out to mean. */
public sealed interface Reading {
    /** A command to be decided. */
    record Accepted(CommandContext context, ModerationCommand command) implements Reading {}

    /** Nothing that could be decided. */
    record Rejected(String answer) implements Reading {}
}
