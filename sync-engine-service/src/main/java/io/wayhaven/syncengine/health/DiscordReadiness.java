package io.wayhaven.syncengine.health;

import io.wayhaven.syncengine.guild.BotIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once Discord has told which account this bot is. */
@Readiness
@ApplicationScoped
class DiscordReadiness implements HealthCheck {

    private final BotIdentity identity;

    DiscordReadiness(BotIdentity identity) {
        this.identity = identity;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder()
                .name("Discord identity")
                .status(identity.self().toCompletableFuture().isDone())
                .build();
    }
}
