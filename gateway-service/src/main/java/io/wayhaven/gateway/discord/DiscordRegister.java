package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.gateway.commands.SlashCommand;
import io.wayhaven.gateway.registration.CommandRegister;
import io.wayhaven.gateway.registration.Registration;
import io.wayhaven.gateway.registration.Registration.Refused;
import io.wayhaven.gateway.registration.Registration.Registered;
import io.wayhaven.gateway.registration.Registration.Unanswered;
import io.wayhaven.gateway.registration.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import reactor.core.publisher.Mono;

/**
 * Reads and overwrites the application's commands over REST.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands">
 *     Discord: bulk overwrite</a>
 */
final class DiscordRegister implements CommandRegister {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DiscordHttp http;
    private final ArrayNode everywhere = CommandJson.write(SlashCommand.ALL, true);
    private final ArrayNode inGuild = CommandJson.write(SlashCommand.ALL, false);

    DiscordRegister(DiscordHttp http) {
        this.http = http;
    }

    @Override
    public CompletionStage<Optional<ApplicationId>> application() {
        return DiscordHttp.stage(http.exchange(Routes.APPLICATION_INFO_GET.newRequest(), LIMIT)
                .map(answer -> id(answer.body().path("id").asText()))
                .onErrorReturn(Optional.empty()));
    }

    private static Optional<ApplicationId> id(String text) {
        try {
            return Optional.of(ApplicationId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public CompletionStage<Registration> look(ApplicationId application, Scope scope) {
        return DiscordHttp.stage(list(application, scope, listed -> Mono.just(registered(listed, false))));
    }

    @Override
    public CompletionStage<Registration> ensure(ApplicationId application, Scope scope) {
        var ours = switch (scope) {
            case Scope.Everywhere anywhere -> everywhere;
            case Scope.InGuild there -> inGuild;
        };
        return DiscordHttp.stage(list(
                application,
                scope,
                listed -> CommandJson.covers(listed, ours)
                        ? Mono.just(registered(listed, false))
                        : ask(
                                overwrite(application, scope).body(ours),
                                written -> Mono.just(registered(written, true)))));
    }

    private Mono<Registration> list(
            ApplicationId application, Scope scope, Function<JsonNode, Mono<Registration>> then) {
        var request = switch (scope) {
            case Scope.Everywhere anywhere -> Routes.GLOBAL_APPLICATION_COMMANDS_GET.newRequest(application.toString());
            case Scope.InGuild there ->
                Routes.GUILD_APPLICATION_COMMANDS_GET.newRequest(
                        application.toString(), there.guild().toString());
        };
        return ask(request.query("with_localizations", true), then);
    }

    private static DiscordWebRequest overwrite(ApplicationId application, Scope scope) {
        return switch (scope) {
            case Scope.Everywhere anywhere ->
                Routes.GLOBAL_APPLICATION_COMMANDS_BULK_OVERWRITE.newRequest(application.toString());
            case Scope.InGuild there ->
                Routes.GUILD_APPLICATION_COMMANDS_BULK_OVERWRITE.newRequest(
                        application.toString(), there.guild().toString());
        };
    }

    private Mono<Registration> ask(DiscordWebRequest request, Function<JsonNode, Mono<Registration>> then) {
        return http.exchange(request, LIMIT)
                .flatMap(answer -> {
                    if (answer.isSuccess()) {
                        return then.apply(answer.body());
                    }
                    return Mono.just(
                            answer.isPermanentRefusal()
                                    ? new Refused(answer.status(), answer.errorCode())
                                    : new Unanswered("Discord answers " + answer.status()));
                })
                .onErrorResume(failure -> Mono.just(new Unanswered(
                        "Discord cannot be reached (" + failure.getClass().getSimpleName() + ")")));
    }

    private static Registration registered(JsonNode commands, boolean changed) {
        return new Registered(
                StreamSupport.stream(commands.spliterator(), false)
                        .map(command -> command.path("name").asText())
                        .toList(),
                changed);
    }
}
