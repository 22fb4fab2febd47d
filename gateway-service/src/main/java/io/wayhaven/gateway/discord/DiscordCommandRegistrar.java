package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.gateway.commands.CommandRegistrar;
import io.wayhaven.gateway.commands.SlashCommand;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Registers the slash commands, globally or in one guild only, where changes show at once.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands">
 *     Discord: bulk overwrite</a>
 */
final class DiscordCommandRegistrar implements CommandRegistrar {
    private static final Logger LOG = Logger.getLogger(DiscordCommandRegistrar.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final DiscordHttp http;
    private final NettyParts parts;
    private final @Nullable GuildId onlyGuild;
    private final ArrayNode ours = CommandJson.write(SlashCommand.ALL);
    private final String names =
            SlashCommand.ALL.stream().map(command -> "/" + command.name()).collect(Collectors.joining(" "));

    /**
     * A registrar.
     *
     * @param onlyGuild where; absent for everywhere
     */
    DiscordCommandRegistrar(DiscordHttp http, NettyParts parts, @Nullable GuildId onlyGuild) {
        this.http = http;
        this.parts = parts;
        this.onlyGuild = onlyGuild;
    }

    @Override
    public void register() {
        var unused = ask(Routes.APPLICATION_INFO_GET.newRequest())
                .flatMap(
                        application -> registerFor(application.body().path("id").asText()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_RETRY)
                        .maxBackoff(LONGEST_RETRY)
                        .scheduler(parts.timer())
                        .filter(failure -> !(failure instanceof RefusedException))
                        .doBeforeRetry(retry -> LOG.infof(
                                "slash commands not registered yet, trying again: %s",
                                retry.failure().getClass().getSimpleName())))
                .subscribe(LOG::info, failure -> LOG.error(failure.getMessage()));
    }

    private Mono<String> registerFor(String application) {
        return ask(list(application)).flatMap(registered -> {
            if (CommandJson.covers(registered.body(), ours)) {
                return Mono.just(report("already registered"));
            }
            return ask(overwrite(application).body(ours)).thenReturn(report("registered"));
        });
    }

    private String report(String what) {
        return "slash commands " + what + (onlyGuild == null ? " globally" : " in guild " + onlyGuild) + ": count="
                + SlashCommand.ALL.size() + " names=" + names;
    }

    private DiscordWebRequest list(String application) {
        return onlyGuild == null
                ? Routes.GLOBAL_APPLICATION_COMMANDS_GET.newRequest(application)
                : Routes.GUILD_APPLICATION_COMMANDS_GET.newRequest(application, onlyGuild.toString());
    }

    private DiscordWebRequest overwrite(String application) {
        return onlyGuild == null
                ? Routes.GLOBAL_APPLICATION_COMMANDS_BULK_OVERWRITE.newRequest(application)
                : Routes.GUILD_APPLICATION_COMMANDS_BULK_OVERWRITE.newRequest(application, onlyGuild.toString());
    }

    private Mono<DiscordHttp.Answer> ask(DiscordWebRequest request) {
        return http.exchange(request, LIMIT).flatMap(answer -> {
            if (answer.isSuccess()) {
                return Mono.just(answer);
            }
            return Mono.error(
                    answer.isPermanentRefusal()
                            ? new RefusedException(answer)
                            : new IllegalStateException("Discord answers " + answer.status()));
        });
    }

    /** Trying again doesn't help. */
    private static final class RefusedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        RefusedException(DiscordHttp.Answer answer) {
            super("Discord refuses to register the slash commands (status " + answer.status() + ", code "
                    + answer.errorCode()
                    + "). Invite the bot with the scope applications.commands and check GUILD_ID.");
        }
    }
}
