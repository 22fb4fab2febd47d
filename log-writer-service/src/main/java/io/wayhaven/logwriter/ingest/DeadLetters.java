package io.wayhaven.logwriter.ingest;

import java.util.concurrent.CompletionStage;

/** Where an entry goes that no retry can save. */
public interface DeadLetters<E extends Received> {

    /** Completes once the entry is safe there; waits for as long as it takes. */
    CompletionStage<Void> bury(E entry, String reason);
}
