package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.KeepMessage;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an interaction turned out to mean. */
public sealed interface Reading {
    /**
     * A command to be decided.
     *
     * @param place where its answer goes
     */
    record Accepted(CommandContext context, ModerationCommand command, AnswerPlace place) implements Reading {}

    /**
     * Something is to be filled in first.
     *
     * @param kept what has to be remembered until then; absent if nothing has
     */
    record Unfilled(Form form, @Nullable KeepMessage kept) implements Reading {}

    /**
     * A command about somebody of whom the interaction says nothing but the id.
     *
     * @param command the command, once it is known who that is
     */
    record About(CommandContext context, UserId user, Function<Target, PersonCommand> command) implements Reading {}

    /** A question that the gateway answers by itself. */
    record Asked(Question question, GuildId guild) implements Reading {}

    /** Something that can be answered at once. */
    record Answered(String answer) implements Reading {}

    /** Nothing that could be decided. */
    record Rejected(String answer) implements Reading {}
}
