package io.wayhaven.gateway.health;

import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.gateway.intents.IntentPlan;
import io.wayhaven.gateway.shard.ShardState;
import io.wayhaven.gateway.shard.Shards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every shard of this process is connected, or when it stands by without one. */
@Readiness
@ApplicationScoped
public class ShardReadinessCheck implements HealthCheck {
    private final Shards shards;
    private final IntentPlan intents;

    ShardReadinessCheck(Shards shards, IntentPlan intents) {
        this.shards = shards;
        this.intents = intents;
    }

    @Override
    public HealthCheckResponse call() {
        var states = shards.states();
        var response = HealthCheckResponse.named("shard");
        if (!shards.isJoined()) {
            return response.down().withData("role", "joining").build();
        }
        states.forEach((number, state) -> response.withData("shard " + number, state.name()));
        var refused = intents.refused();
        if (!refused.isEmpty()) {
            response.withData(
                    "intents refused", refused.stream().map(Intent::name).collect(Collectors.joining(", ")));
        }
        return response.withData("role", states.isEmpty() ? "standby" : "owner")
                .status(states.values().stream().allMatch(state -> state == ShardState.CONNECTED))
                .build();
    }
}
