package io.wayhaven.gateway.shard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.completedFuture;

import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.capture.EventSink;
import io.wayhaven.gateway.capture.InFlightBytes;
import io.wayhaven.gateway.intents.IntentNegotiation;
import io.wayhaven.gateway.intents.IntentPlan;
import io.wayhaven.gateway.members.MemberNews;
import io.wayhaven.gateway.members.MemberRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shards in one thread, with a Discord that does what the test says and a Kafka that keeps everything at once. */
public final class ShardBench implements Connector, CheckpointSink, EventSink {
    public static final Duration SILENCE = Duration.ofSeconds(30);

    public final ManualTime time = new ManualTime();
    public final List<Opening> openings = new ArrayList<>();
    public final List<ShardCheckpoint> checkpoints = new ArrayList<>();
    public final List<MemberRequest> requests = new ArrayList<>();
    public final List<String> journal = new ArrayList<>();
    public final IntentPlan intents = new IntentPlan(Kinds.all(), null);
    public final Shards shards;
    private Set<Intent> allowed = EnumSet.allOf(Intent.class);
    private final List<LinkListener> listeners = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private boolean unavailable;

    /** Nothing is assigned. */
    public ShardBench() {
        shards = new Shards(new ShardParts(
                this,
                new IntentNegotiation(intents, () -> completedFuture(Optional.of(allowed))),
                this,
                this,
                interaction -> completedFuture(null),
                () -> {},
                new InFlightBytes(1_000_000),
                new IdentifyPacing(time.clock(), new SplittableRandom(1)),
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new SplittableRandom(1)),
                new ShardTimes(Duration.ofMillis(500), SILENCE, Duration.ofSeconds(5)),
                true,
                new JournalOfLines(journal),
                (reason, remedy) -> journal.add("stop: " + reason),
                time.clock(),
                time));
    }

    /** Discord answers the last connection. */
    void answer(String type, long sequence) {
        listeners.getLast().dispatched(new Dispatch(type, sequence, null, "{}".getBytes(UTF_8)), null);
    }

    /** Discord begins a session over the last connection. */
    void begin(String session) {
        listeners.getLast().begun(session, "ws://" + session);
        answer("READY", 1);
    }

    /** Discord says something about members over the last connection. */
    void tell(MemberNews news) {
        listeners.getLast().told(news);
    }

    void end(ConnectionEnd end) {
        listeners.getLast().ended(end);
    }

    /** What is switched on for the bot. */
    void allow(Set<Intent> privileged) {
        allowed = privileged;
    }

    /** Whatever is asked for throws from now on, or works again. */
    void fail(@Nullable RuntimeException how) {
        failure = how;
    }

    private void failIfTold() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Discord says for a while, or no more, that it can't tell where to connect. */
    void answersNothing(boolean nothing) {
        unavailable = nothing;
    }

    @Override
    public CompletionStage<GatewayAnswer> whereToConnect() {
        if (unavailable) {
            return completedFuture(new GatewayAnswer.Unavailable("Discord answers 500"));
        }
        return completedFuture(
                new GatewayAnswer.Available("ws://public", new IdentifyLimit(1000, 999, Duration.ofHours(20), 16)));
    }

    @Override
    public Link open(Opening opening, LinkListener listener) {
        failIfTold();
        openings.add(opening);
        listeners.add(listener);
        return new Link() {
            @Override
            public void pauseReading() {}

            @Override
            public void resumeReading() {}

            @Override
            public void request(MemberRequest members) {
                requests.add(members);
            }

            @Override
            public void close() {
                listener.ended(new ConnectionEnd.Lost("closed"));
            }
        };
    }

    @Override
    public CompletionStage<Void> write(ShardCheckpoint checkpoint) {
        failIfTold();
        checkpoints.add(checkpoint);
        return completedFuture(null);
    }

    @Override
    public CompletionStage<Void> publish(DiscordEvent event) {
        return new CompletableFuture<Void>().completeAsync(() -> null, time);
    }

    @Override
    public CompletionStage<Void> publish(DiscordEventId id, DeliveryGap gap) {
        return completedFuture(null);
    }
}
