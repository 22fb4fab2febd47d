package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.id.GuildId;

/** What an interaction turned out to mean. */
public sealed interface Reading {
    /**
     * A command to be decided.
     *
     * @param place where its answer goes
     */
    record Accepted(CommandContext context, ModerationCommand command, AnswerPlace place) implements Reading {}

    /** Something is to be filled in first. */
    record Unfilled(Form form) implements Reading {}

    /** A question that the gateway answers by itself. */
    record Asked(Question question, GuildId guild) implements Reading {}

    /** Nothing that could be decided. */
    record Rejected(String answer) implements Reading {}
}
