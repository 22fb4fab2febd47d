package io.wayhaven.syncengine.messaging;

import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.startup.Preparation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Works on a record until it is done or is a dead letter: only then may it be acknowledged. */
@ApplicationScoped
class RecordWork {

    private final Preparation preparation;
    private final Patience patience;
    private final DeadLetterPublisher deadLetters;

    RecordWork(Preparation preparation, Patience patience, DeadLetterPublisher deadLetters) {
        this.preparation = preparation;
        this.patience = patience;
        this.deadLetters = deadLetters;
    }

    /** Completes when the record may be acknowledged. */
    CompletionStage<Void> finish(ConsumerRecord<String, byte[]> record, Supplier<CompletionStage<Void>> work) {
        return preparation
                .done()
                .thenCompose(ready -> patience.persist(work))
                .exceptionallyCompose(failure -> deadLetters.bury(record, Patience.cause(failure)));
    }
}
