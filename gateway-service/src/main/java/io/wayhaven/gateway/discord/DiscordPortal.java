package io.wayhaven.gateway.discord;

import discord4j.rest.route.Routes;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.gateway.intents.Privilege;
import io.wayhaven.gateway.intents.PrivilegedIntents;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Reads what is switched on for the application from its flags.
 *
 * @see <a href="https://discord.com/developers/docs/resources/application#get-current-application">Discord: get current
 *     application</a>
 */
final class DiscordPortal implements PrivilegedIntents {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DiscordHttp http;

    DiscordPortal(DiscordHttp http) {
        this.http = http;
    }

    @Override
    public CompletionStage<Optional<Set<Intent>>> allowed() {
        return DiscordHttp.stage(http.exchange(Routes.APPLICATION_INFO_GET.newRequest(), LIMIT)
                .map(answer -> answer.body().path("flags").isIntegralNumber()
                        ? Optional.of(
                                Privilege.allowedBy(answer.body().path("flags").asLong()))
                        : Optional.<Set<Intent>>empty())
                .onErrorReturn(Optional.empty()));
    }
}
