package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** The way of native commands to be decided with all others, in order. */
public interface NativeCommands {

    /** Completes when the command is durable. */
    CompletionStage<Void> submit(CommandId id, GuildId guild, Instant at, ModerationCommand command);
}
