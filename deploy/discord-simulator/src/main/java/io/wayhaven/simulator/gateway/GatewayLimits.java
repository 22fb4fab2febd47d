package io.wayhaven.simulator.gateway;

import java.time.Duration;

/**
 * The gateway's limits; the defaults are Discord's where it documents them.
 *
 * @param heartbeatInterval what HELLO asks for
 * @param replayBuffer dispatches kept per session, or 0 for {@code max(100, min(3500, guilds * 75))} (assumed)
 * @param sessionExpiry how long a session can be resumed after its socket is gone (assumed; Discord: "a few minutes")
 * @param maxConcurrency IDENTIFYs per window
 * @param identifyWindow the window, 5 seconds at Discord
 * @param identifiesPerDay IDENTIFYs per 24 hours
 * @param sendsPerMinute frames a client may send per 60 seconds and connection
 * @param allowedPrivilegedIntents the privileged intents that the application is allowed to ask for, as a bit set
 */
public record GatewayLimits(
        Duration heartbeatInterval,
        int replayBuffer,
        Duration sessionExpiry,
        int maxConcurrency,
        Duration identifyWindow,
        int identifiesPerDay,
        int sendsPerMinute,
        int allowedPrivilegedIntents) {

    public static GatewayLimits defaults() {
        return new GatewayLimits(
                Duration.ofMillis(41_250),
                0,
                Duration.ofMinutes(3),
                1,
                Duration.ofSeconds(5),
                1_000,
                120,
                Intents.PRIVILEGED);
    }

    public GatewayLimits withHeartbeatInterval(Duration changed) {
        return new GatewayLimits(
                changed,
                replayBuffer,
                sessionExpiry,
                maxConcurrency,
                identifyWindow,
                identifiesPerDay,
                sendsPerMinute,
                allowedPrivilegedIntents);
    }

    public GatewayLimits withReplayBuffer(int changed) {
        return new GatewayLimits(
                heartbeatInterval,
                changed,
                sessionExpiry,
                maxConcurrency,
                identifyWindow,
                identifiesPerDay,
                sendsPerMinute,
                allowedPrivilegedIntents);
    }

    public GatewayLimits withSessionExpiry(Duration changed) {
        return new GatewayLimits(
                heartbeatInterval,
                replayBuffer,
                changed,
                maxConcurrency,
                identifyWindow,
                identifiesPerDay,
                sendsPerMinute,
                allowedPrivilegedIntents);
    }

    /** IDENTIFYs: how many per window, how long the window is, and how many per day. */
    public GatewayLimits withIdentifies(int perWindow, Duration window, int perDay) {
        return new GatewayLimits(
                heartbeatInterval,
                replayBuffer,
                sessionExpiry,
                perWindow,
                window,
                perDay,
                sendsPerMinute,
                allowedPrivilegedIntents);
    }

    public GatewayLimits withSendsPerMinute(int changed) {
        return new GatewayLimits(
                heartbeatInterval,
                replayBuffer,
                sessionExpiry,
                maxConcurrency,
                identifyWindow,
                identifiesPerDay,
                changed,
                allowedPrivilegedIntents);
    }

    public GatewayLimits withAllowedPrivilegedIntents(int changed) {
        return new GatewayLimits(
                heartbeatInterval,
                replayBuffer,
                sessionExpiry,
                maxConcurrency,
                identifyWindow,
                identifiesPerDay,
                sendsPerMinute,
                changed);
    }

    int bufferFor(int guilds) {
        return replayBuffer > 0 ? replayBuffer : Math.max(100, Math.min(3_500, guilds * 75));
    }
}
