package io.wayhaven.logwriter.ingest;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where entries are kept. */
public interface EventStore<E extends Received> {

    /** Stores what is new in a batch, all or nothing. Every failure is an outcome; the stage itself doesn't fail. */
    CompletionStage<StoreOutcome> store(List<E> batch);
}
