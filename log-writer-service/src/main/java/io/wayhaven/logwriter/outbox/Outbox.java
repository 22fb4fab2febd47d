package io.wayhaven.logwriter.outbox;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Posts that were decided and are not known to be in Kafka. */
public interface Outbox {

    /**
     * Hands the oldest posts over and forgets them when they have been taken. If that fails they stay, and go out again: at
     * least once.
     *
     * @param publish completes when every post is in Kafka
     * @return whether more may be waiting
     */
    CompletionStage<Boolean> relay(Function<List<WaitingPost>, CompletionStage<Void>> publish);
}
