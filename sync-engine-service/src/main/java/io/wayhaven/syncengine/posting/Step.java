package io.wayhaven.syncengine.posting;

import java.util.Set;

/** What a lane does next. */
public sealed interface Step {

    /** Sends a new batch. */
    record Send(Batch batch) implements Step {}

    /**
     * Finds out about a batch of which nobody knows whether it arrived.
     *
     * @param known messages of the channel that are other batches
     */
    record Recover(Batch batch, Set<Long> known) implements Step {

        public Recover {
            known = Set.copyOf(known);
        }
    }

    /** Shows newer revisions in a message. */
    record Change(Edit edit) implements Step {}

    /** Waits for its time. */
    record Rest() implements Step {}
}
