package io.wayhaven.syncengine.outbox;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Messages that were decided and are not known to be in Kafka. */
public interface Outbox {

    /**
     * Hands the oldest messages over and forgets them when they have been taken. If that fails they stay, and go out
     * again: at least once.
     *
     * @param publish completes when every message is in Kafka
     * @return whether more may be waiting
     */
    CompletionStage<Boolean> relay(Function<List<OutboxRecord>, CompletionStage<Void>> publish);

    /** How many messages wait. */
    CompletionStage<Long> backlog();
}
