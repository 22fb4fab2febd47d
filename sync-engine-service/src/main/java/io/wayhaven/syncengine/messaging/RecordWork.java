package io.wayhaven.syncengine.messaging;

import io.wayhaven.syncengine.pacing.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Works on a record until it is done or is a dead letter: only then may it be acknowledged. */
@ApplicationScoped
class RecordWork {

    private final Patience patience;
    private final DeadLetterPublisher deadLetters;

    RecordWork(Patience patience, DeadLetterPublisher deadLetters) {
        this.patience = patience;
        this.deadLetters = deadLetters;
    }

    /** Completes when the record may be acknowledged. */
    CompletionStage<Void> finish(ConsumerRecord<String, byte[]> record, Supplier<CompletionStage<Void>> work) {
        return patience.persist(work)
                .exceptionallyCompose(failure -> deadLetters.bury(record, Patience.cause(failure)));
    }
}
