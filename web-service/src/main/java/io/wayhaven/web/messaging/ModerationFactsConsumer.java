package io.wayhaven.web.messaging;

import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.web.cases.CaseChanges;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Wakes whoever looks at a case when an action of it is settled. */
@ApplicationScoped
public class ModerationFactsConsumer {

    private static final Logger LOG = Logger.getLogger(ModerationFactsConsumer.class);
    private static final EnvelopeCodec<ModerationFact> CODEC = new EnvelopeCodec<>(MessageFamilies.FACTS);

    private final CaseChanges changes;

    ModerationFactsConsumer(CaseChanges changes) {
        this.changes = changes;
    }

    @Incoming("moderation-facts")
    void accept(ConsumerRecord<String, byte[]> record) {
        try {
            if (CODEC.read(record.headers(), record.value()).payload() instanceof DeliverySettled settled) {
                changes.changed(settled.caseNumber());
            }
        } catch (RuntimeException poison) {
            // Whatever is wrong with one record, those behind it go on
            LOG.warnf(
                    "Record %d-%d of %s is no fact and is passed over: %s",
                    record.partition(),
                    record.offset(),
                    record.topic(),
                    poison.getClass().getSimpleName());
        }
    }
}
