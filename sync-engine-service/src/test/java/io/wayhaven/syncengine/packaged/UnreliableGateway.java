package io.wayhaven.syncengine.packaged;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.testkit.DispatchSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for the gateway: every dispatch goes to Kafka, verbatim. Some go twice, as after a resumed session, and all
 * come late while it is away.
 */
final class UnreliableGateway implements AutoCloseable {

    private final Broker broker;
    private final Random random;
    private final double twice;
    private final Queue<DiscordEvent> held = new ArrayDeque<>();
    private final DispatchSocket socket;
    private boolean away;

    /** @param twice the share of dispatches that come twice */
    UnreliableGateway(DiscordSimulator discord, Broker broker, Random random, double twice) {
        this.broker = broker;
        this.random = random;
        this.twice = twice;
        this.socket = new DispatchSocket(
                URI.create(discord.gatewayUrl() + "?v=10&encoding=json"),
                discord.token(),
                (event, payload) -> take(event));
    }

    /** Holds everything back for so long. */
    synchronized void beAway(Duration time) {
        away = true;
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::comeBack);
    }

    private synchronized void comeBack() {
        away = false;
        for (var event = held.poll(); event != null; event = held.poll()) {
            publish(event);
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private synchronized void take(DiscordEvent event) {
        if (away) {
            held.add(event);
        } else {
            publish(event);
        }
    }

    private void publish(DiscordEvent event) {
        broker.event(event);
        if (random.nextDouble() < twice) {
            broker.event(event);
        }
    }
}
