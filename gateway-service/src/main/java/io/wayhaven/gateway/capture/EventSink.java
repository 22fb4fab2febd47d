package io.wayhaven.gateway.capture;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import java.util.concurrent.CompletionStage;

/** The durable log of Discord's events. It tries for ever: a stage completes once the event is safe, and never fails. */
public interface EventSink {
    /** Appends a dispatch. Events of one partition key keep the order of the calls. */
    CompletionStage<Void> publish(DiscordEvent event);

    /** Appends a gap, in order with the dispatches of the shard that have no guild. */
    CompletionStage<Void> publish(DiscordEventId id, DeliveryGap gap);
}
