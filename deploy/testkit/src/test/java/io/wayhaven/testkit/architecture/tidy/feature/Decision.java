package io.wayhaven.testkit.architecture.tidy.feature;

import java.time.Clock;
import java.time.Instant;

/** What a feature may do. */
public record Decision(Instant at) {
    public static Decision now(Clock clock) {
        return new Decision(Instant.now(clock));
    }
}
