package io.wayhaven.gateway.capture;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One session with Discord: publishes its dispatches and knows up to which sequence they are durable. */
public final class SessionCapture {
    private static final long GAP_SEQUENCE = 0;

    private final int shard;
    private final String session;
    private final EventSink sink;
    private final InFlightBytes inFlight;
    private final AckedPrefix prefix;

    private SessionCapture(int shard, String session, long durable, EventSink sink, InFlightBytes inFlight) {
        this.shard = shard;
        this.session = session;
        this.sink = sink;
        this.inFlight = inFlight;
        this.prefix = new AckedPrefix(durable);
    }

    /** A session that has just begun. */
    public static SessionCapture begun(int shard, String session, EventSink sink, InFlightBytes inFlight) {
        return new SessionCapture(shard, session, GAP_SEQUENCE - 1, sink, inFlight);
    }

    /**
     * A session that an earlier owner has brought to a checkpoint.
     *
     * @param durable the checkpoint's sequence
     */
    public static SessionCapture restored(
            int shard, String session, long durable, EventSink sink, InFlightBytes inFlight) {
        return new SessionCapture(shard, session, durable, sink, inFlight);
    }

    /** Publishes that something was missed before this session. Comes before its first dispatch. */
    public void admit(DeliveryGap gap) {
        prefix.receive(GAP_SEQUENCE);
        inFlight.add(0);
        var unused = sink.publish(new DiscordEventId(shard, session, GAP_SEQUENCE), gap)
                .thenRun(() -> acknowledge(GAP_SEQUENCE));
    }

    /**
     * Publishes a dispatch. Its sequence counts as durable once it is in the log and what follows from it has happened.
     *
     * @param at when it was received
     * @param consequence started only if this is no replay of a dispatch that is already on its way
     * @return false if it was a replay
     */
    public boolean admit(Dispatch dispatch, Instant at, Supplier<CompletionStage<Void>> consequence) {
        var sequence = dispatch.sequence();
        if (!prefix.receive(sequence)) {
            return false;
        }
        var size = dispatch.payload().length;
        inFlight.add(size);
        var unused = sink.publish(event(dispatch, at))
                .thenRun(() -> inFlight.published(size))
                .thenCombine(begin(consequence), (published, followed) -> published)
                .thenRun(() -> acknowledge(sequence));
        return true;
    }

    /** A consequence that fails is over, too: no later dispatch is to wait for it. Whoever gave it tells of its failure. */
    private static CompletionStage<Void> begin(Supplier<CompletionStage<Void>> consequence) {
        return CompletableFuture.completedFuture(consequence)
                .thenCompose(Supplier::get)
                .exceptionally(failure -> null);
    }

    private void acknowledge(long sequence) {
        inFlight.settled(prefix.acknowledge(sequence));
    }

    private DiscordEvent event(Dispatch dispatch, Instant at) {
        return new DiscordEvent(
                new DiscordEventId(shard, session, dispatch.sequence()),
                DiscordEvent.DISPATCH_PREFIX + dispatch.type(),
                dispatch.guild(),
                at,
                dispatch.payload());
    }

    /** Discord's session id. */
    public String session() {
        return session;
    }

    /** The highest sequence whose whole prefix is durable; below 1 if nothing is. */
    public long durable() {
        return prefix.acknowledged();
    }

    /** The highest sequence that was received. */
    public long received() {
        return prefix.received();
    }

    /** How many dispatches aren't known to be durable. */
    public int lag() {
        return prefix.lag();
    }
}
