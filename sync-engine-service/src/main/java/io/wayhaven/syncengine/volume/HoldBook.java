package io.wayhaven.syncengine.volume;

import java.util.concurrent.CompletionStage;

/** The durable record of what waits for approval. */
public interface HoldBook {

    /** Lets one hold lapse that nobody has answered in time; completes with whether there was one. */
    CompletionStage<Boolean> lapseNext();
}
