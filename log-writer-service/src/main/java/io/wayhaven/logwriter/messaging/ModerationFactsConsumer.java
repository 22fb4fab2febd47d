package io.wayhaven.logwriter.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.logwriter.LogWriterConfig;
import io.wayhaven.logwriter.announcement.Announcer;
import io.wayhaven.logwriter.announcement.FactAnnouncements;
import io.wayhaven.logwriter.erasure.Erasure;
import io.wayhaven.logwriter.erasure.ErasureOrders;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes from the moderation network's facts what concerns the log: orders to erase, and what is told in the log. */
@ApplicationScoped
public class ModerationFactsConsumer {

    private static final Logger LOG = Logger.getLogger(ModerationFactsConsumer.class);

    private final EnvelopeCodec<ModerationFact> codec = new EnvelopeCodec<>(MessageFamilies.FACTS);
    private final ErasureOrders orders;
    private final Announcer announcer;
    private final DeadLetterPublisher deadLetters;
    private final LogWriterConfig config;

    ModerationFactsConsumer(
            ErasureOrders orders, Announcer announcer, DeadLetterPublisher deadLetters, LogWriterConfig config) {
        this.orders = orders;
        this.announcer = announcer;
        this.deadLetters = deadLetters;
        this.config = config;
    }

    /** Completes once every order is kept, everything to tell is told, and the rest is a dead letter. */
    @Incoming(Channels.MODERATION_FACTS)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(this::settle)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> settle(ConsumerRecord<byte[], byte[]> source) {
        return Uni.createFrom()
                .deferred(() -> process(source))
                .onFailure()
                .invoke(failure -> LOG.warnf("fact not settled yet, trying again reason=%s", failure.toString()))
                .onFailure()
                .retry()
                .withBackOff(config.retry().first(), config.retry().limit())
                .indefinitely();
    }

    private Uni<Void> process(ConsumerRecord<byte[], byte[]> source) {
        Envelope<ModerationFact> fact;
        try {
            if (source.value() == null) {
                throw new UndecodableMessageException("the record has no value");
            }
            fact = codec.read(source.headers(), source.value());
        } catch (UndecodableMessageException malformed) {
            return deadLetters.publish(source, String.valueOf(malformed.getMessage()));
        }
        if (fact.payload() instanceof ErasureOrdered ordered) {
            return Uni.createFrom().completionStage(() -> orders.keep(order(fact, ordered)));
        }
        var announcements =
                FactAnnouncements.of(fact.payload(), "fact:" + source.partition(), source.offset() + 1, fact.time());
        return Uni.createFrom().completionStage(() -> announcer.announce(announcements));
    }

    private static Erasure order(Envelope<ModerationFact> fact, ErasureOrdered ordered) {
        return new Erasure(
                fact.id(),
                ordered.guild() == null ? null : (Long) ordered.guild().value(),
                ordered.user().value(),
                ordered.issuer() == null ? null : (Long) ordered.issuer().value(),
                fact.time());
    }
}
