package io.wayhaven.logwriter.ingest;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** A wait that holds no thread. */
public interface Pause {

    /** Completes after the duration. */
    CompletionStage<Void> of(Duration duration);
}
