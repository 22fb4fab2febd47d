package io.wayhaven.systemtests.harness;

import static org.awaitility.Awaitility.await;

import io.wayhaven.local.stack.RunningService;
import java.time.Duration;
import java.time.Instant;

/**
 * The death of the gateway that held the socket, and what followed, by the simulator's clock (which is this JVM's).
 *
 * @param lost when it was killed
 * @param resumed the RESUMED that ended the outage; its time is that of the RESUME's acceptance
 * @param missed dispatches between the two, which only Discord's replay buffer had
 */
public record GatewayOutage(Instant lost, Minted resumed, long missed) {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration NOTICED = Duration.ofMillis(500);

    /**
     * Kills a gateway.
     *
     * @return whether it held the socket
     */
    public static boolean kill(SimulatorControl discord, RunningService gateway) {
        boolean before = discord.isConnected();
        gateway.kill();
        Instant killed = Instant.now();
        // The kernel closes a dead process's sockets at once
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> !discord.isConnected() || killed.plus(NOTICED).isBefore(Instant.now()));
        return before && !discord.isConnected();
    }

    /** Waits for the end of an outage. @param since a tail begun right before it */
    public static GatewayOutage awaitEnd(Instant lost, EventTail since) {
        Minted resumed = since.awaitFirst("RESUMED", LIMIT);
        return new GatewayOutage(lost, resumed, since.countBefore(resumed));
    }

    /** From the lost socket to the accepted RESUME. */
    public Duration untilResume() {
        return Duration.between(lost, resumed.time());
    }
}
