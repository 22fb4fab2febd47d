package io.wayhaven.gateway.commands;

import java.util.concurrent.CompletionStage;

/** Takes care of interactions. */
public interface InteractionHandler {
    /** Completes once the command is durable or the person has been told that it isn't. Never fails. */
    CompletionStage<Void> handle(Interaction interaction);
}
