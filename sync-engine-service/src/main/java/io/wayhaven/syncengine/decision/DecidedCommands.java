package io.wayhaven.syncengine.decision;

import java.util.concurrent.CompletionStage;

/** The memory of which commands were decided. */
public interface DecidedCommands {

    /** Forgets those that no topic holds any more, in part; completes with whether there is more of them. */
    CompletionStage<Boolean> prune();
}
