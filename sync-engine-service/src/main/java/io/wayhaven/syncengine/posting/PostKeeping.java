package io.wayhaven.syncengine.posting;

import java.util.concurrent.CompletionStage;

/** Looks after the queues. */
public interface PostKeeping {

    /** How they stand. */
    CompletionStage<QueueState> state();

    /** Forgets what is old enough, in part; completes with whether there is more of it. */
    CompletionStage<Boolean> prune();

    /** Takes people who were erased out of what waits and what was posted; completes with whether there is more to do. */
    CompletionStage<Boolean> erase();
}
