package io.wayhaven.syncengine.messaging;

import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.syncengine.decision.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has commands decided, in the order they were given. */
@ApplicationScoped
class CommandConsumer {

    private static final EnvelopeCodec<ModerationCommand> CODEC = new EnvelopeCodec<>(MessageFamilies.COMMANDS);

    private final RecordWork work;
    private final Decisions decisions;

    CommandConsumer(RecordWork work, Decisions decisions) {
        this.work = work;
        this.decisions = decisions;
    }

    @Incoming("commands")
    CompletionStage<Void> consume(ConsumerRecord<String, byte[]> record) {
        return work.finish(record, () -> decisions.decide(CODEC.read(record.headers(), record.value())));
    }
}
