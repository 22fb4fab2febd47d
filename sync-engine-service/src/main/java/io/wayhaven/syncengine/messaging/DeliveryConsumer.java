package io.wayhaven.syncengine.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.wayhaven.contracts.delivery.Delivery;
import io.wayhaven.contracts.delivery.DeliveryContext;
import io.wayhaven.contracts.delivery.GuildDelivery;
import io.wayhaven.contracts.delivery.UnknownDelivery;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.syncengine.delivery.DeliveryBook;
import io.wayhaven.syncengine.delivery.DeliveryWorker;
import io.wayhaven.syncengine.pacing.GuildLanes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has the guild of each delivery take a turn in its lane, and acknowledges the message when that is over. A turn does what
 * is next in the guild, which may be another delivery: there are always as many messages as deliveries that wait for one.
 */
@ApplicationScoped
class DeliveryConsumer {

    private static final Logger LOG = Logger.getLogger(DeliveryConsumer.class);
    private static final EnvelopeCodec<Delivery> CODEC = new EnvelopeCodec<>(MessageFamilies.DELIVERIES);

    /** When a delivery comes again whose guild's lane is full; before that its turn may come without a message. */
    private static final Duration LANE_IS_FULL = Duration.ofSeconds(30);

    private final RecordWork work;
    private final DeliveryWorker worker;
    private final DeliveryBook book;
    private final GuildLanes lanes;
    private final Clock clock;

    DeliveryConsumer(RecordWork work, DeliveryWorker worker, DeliveryBook book, GuildLanes lanes, Clock clock) {
        this.work = work;
        this.worker = worker;
        this.book = book;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Completes when the next record may come, which may be before this one is done. */
    @Incoming("deliveries")
    CompletionStage<@Nullable Void> consume(KafkaRecord<String, byte[]> message) {
        var record = record(message);
        var entered = lanes.enterSparingly(laneOf(record), () -> takeTurn(record));
        var acknowledged = entered == null
                ? work.finish(record, () -> defer(record)).thenCompose(deferred -> message.ack())
                : entered.thenCompose(settled -> message.ack());
        CompletionStage<@Nullable Void> told = acknowledged.handle((nothing, failure) -> {
            if (failure != null) {
                LOG.errorf(failure, "not acknowledged topic=%s offset=%d", record.topic(), record.offset());
            }
            return null;
        });
        // What no lane has room for goes back no faster than the database takes it
        return entered == null ? told : CompletableFuture.completedStage(null);
    }

    private CompletionStage<Boolean> takeTurn(ConsumerRecord<String, byte[]> record) {
        var more = new AtomicBoolean();
        return work.finish(
                        record,
                        () -> worker.carryOutNext(context(record).guild()).thenAccept(more::set))
                .thenApply(done -> more.get());
    }

    private CompletionStage<Void> defer(ConsumerRecord<String, byte[]> record) {
        var context = context(record);
        return book.defer(context.guild(), context.id(), clock.instant().plus(LANE_IS_FULL));
    }

    /** A key that is no guild's makes a dead letter of its record; until then it waits in a lane like any other. */
    private static GuildId laneOf(ConsumerRecord<String, byte[]> record) {
        try {
            return context(record).guild();
        } catch (UndecodableMessageException deadLetter) {
            return new GuildId(0);
        }
    }

    private static DeliveryContext context(ConsumerRecord<String, byte[]> record) {
        return switch (CODEC.read(record.headers(), record.value()).payload()) {
            case GuildDelivery delivery -> delivery.context();
            case UnknownDelivery unknown ->
                throw new UndecodableMessageException("this version does not know the delivery " + unknown.type());
        };
    }

    @SuppressWarnings("unchecked") // the channel's deserializers give these types
    private static ConsumerRecord<String, byte[]> record(KafkaRecord<String, byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }
}
