package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ModerationCommand;
import java.util.concurrent.CompletionStage;

/** The durable log of commands. */
public interface CommandSink {
    /** Appends a command; fails if it isn't safe within some seconds. */
    CompletionStage<Void> publish(CommandContext context, ModerationCommand command);
}
