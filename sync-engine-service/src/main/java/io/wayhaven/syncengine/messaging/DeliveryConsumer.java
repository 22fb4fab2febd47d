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
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives deliveries to their guilds' lanes, and acknowledges each when it has an outcome. */
@ApplicationScoped
class DeliveryConsumer {

    private static final Logger LOG = Logger.getLogger(DeliveryConsumer.class);
    private static final EnvelopeCodec<Delivery> CODEC = new EnvelopeCodec<>(MessageFamilies.DELIVERIES);

    /** How long a delivery stays in the database when its guild's lane is full. */
    private static final Duration LANE_IS_FULL = Duration.ofSeconds(2);

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
        var entered = lanes.enter(laneOf(record), () -> work.finish(record, () -> carryOut(record)));
        var acknowledged = entered == null
                ? work.finish(record, () -> postpone(record)).thenCompose(postponed -> message.ack())
                : entered.thenCompose(settled -> message.ack());
        CompletionStage<@Nullable Void> told = acknowledged.handle((nothing, failure) -> {
            if (failure != null) {
                LOG.errorf(failure, "not acknowledged topic=%s offset=%d", record.topic(), record.offset());
            }
            return null;
        });
        // What no lane has room for goes back no faster than the database takes it
        return entered == null ? told : lanes.room();
    }

    private CompletionStage<Void> carryOut(ConsumerRecord<String, byte[]> record) {
        return worker.carryOut(context(record).id());
    }

    private CompletionStage<Void> postpone(ConsumerRecord<String, byte[]> record) {
        return book.postpone(context(record).id(), clock.instant().plus(LANE_IS_FULL));
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
