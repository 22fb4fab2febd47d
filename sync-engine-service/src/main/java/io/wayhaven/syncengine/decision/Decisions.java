package io.wayhaven.syncengine.decision;

import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.envelope.Envelope;
import java.util.concurrent.CompletionStage;

/** Decides commands, each exactly once. */
public interface Decisions {

    /**
     * Decides a command and makes everything that follows from it durable, in one transaction. A command that was
     * decided before changes nothing.
     *
     * @return completes when the decision is committed; fails with
     *     {@link io.wayhaven.contracts.serde.UndecodableMessageException} if no retry can help
     */
    CompletionStage<Void> decide(Envelope<ModerationCommand> command);
}
