package io.wayhaven.simulator.interaction;

import java.time.Duration;

/**
 * How long an interaction waits. See "Receiving and Responding" in Discord's documentation.
 *
 * @param response for its first response, 3 seconds at Discord
 * @param token for edits and followups by its token, 15 minutes at Discord
 */
public record InteractionLimits(Duration response, Duration token) {

    public static InteractionLimits defaults() {
        return new InteractionLimits(Duration.ofSeconds(3), Duration.ofMinutes(15));
    }
}
