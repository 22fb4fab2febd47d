package io.wayhaven.testkit.architecture.untidy.discord;

import io.wayhaven.testkit.architecture.untidy.feature.HastyDecision;
import java.sql.Connection;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Holds technology of other edges. */
public record Actor(
        HastyDecision decision,
        @Nullable Producer<String, String> producer,
        @Nullable Connection connection) {
    public Actor(HastyDecision decision) {
        this(decision, null, null);
    }
}
