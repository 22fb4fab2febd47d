package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.echo.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Accounts as Discord knows them. What an account is never changes: it is asked for once.
 *
 * @see <a href="https://discord.com/developers/docs/resources/user#get-user">Discord: get user</a>
 */
@ApplicationScoped
class DiscordAccounts implements Accounts {

    private static final int MOST = 10_000;
    private static final int UNKNOWN_USER = 10_013;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record UserPart(@Nullable Boolean bot) {}

    private final Map<UserId, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, Boolean> eldest) {
            return size() > MOST;
        }
    });
    private final DiscordRouters routers;
    private final DiscordCalls calls;

    DiscordAccounts(DiscordRouters routers, DiscordCalls calls) {
        this.routers = routers;
        this.calls = calls;
    }

    @Override
    public CompletionStage<Boolean> isBot(UserId user) {
        var before = known.get(user);
        return before == null
                ? ask(user).thenApply(bot -> {
                    known.put(user, bot);
                    return bot;
                })
                : CompletableFuture.completedStage(before);
    }

    private CompletionStage<Boolean> ask(UserId user) {
        return calls.<UserPart, CompletionStage<Boolean>>read(
                        routers.bot(),
                        Routes.USER_GET.newRequest(user.toString()),
                        UserPart.class,
                        account -> CompletableFuture.completedStage(Boolean.TRUE.equals(account.bot())),
                        DiscordAccounts::untold)
                .thenCompose(answer -> answer);
    }

    private static CompletionStage<Boolean> untold(CallResult result) {
        return result instanceof CallResult.Rejected(int status, int code) && code == UNKNOWN_USER
                ? CompletableFuture.completedStage(false)
                : CompletableFuture.failedStage(new IllegalStateException("Discord does not say who is a bot"));
    }
}
