package io.wayhaven.syncengine.discord;

import discord4j.common.ReactorResources;
import discord4j.rest.http.client.ClientException;
import discord4j.rest.http.client.ClientResponse;
import discord4j.rest.request.BucketKey;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.request.DiscordWebResponse;
import discord4j.rest.request.Router;
import io.wayhaven.syncengine.pacing.InvalidRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Remembers long waits, and answers calls that come too early with them at once: who asks Discord again before its time
 * is limited for longer, and in the end shut out.
 *
 * @see <a href="https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">
 *     Discord: invalid request limit</a>
 */
final class ClosableRouter implements Router {

    private static final int UNAUTHORIZED = 401;

    private final Router router;
    private final ReactorResources resources;
    private final Clock clock;
    private final Map<BucketKey, Instant> closedUntil = new ConcurrentHashMap<>();
    private final Closing all;
    private final Consumer<Duration> onLimit;
    private final Duration afterUnauthorized;
    private final InvalidRequests invalid;

    /**
     * A router that is open.
     *
     * @param all shared by routers that use the same token
     * @param onLimit told for how long Discord wants nothing more by any router
     * @param afterUnauthorized for how long nobody asks once Discord has rejected the token; zero where each call has
     *     its own
     * @param invalid closes every router of the process
     */
    ClosableRouter(
            Router router,
            ReactorResources resources,
            Closing all,
            Consumer<Duration> onLimit,
            Duration afterUnauthorized,
            InvalidRequests invalid,
            Clock clock) {
        this.router = router;
        this.resources = resources;
        this.all = all;
        this.onLimit = onLimit;
        this.afterUnauthorized = afterUnauthorized;
        this.invalid = invalid;
        this.clock = clock;
    }

    @Override
    public DiscordWebResponse exchange(DiscordWebRequest request) {
        var bucket = BucketKey.of(request);
        return new DiscordWebResponse(Mono.defer(() -> answer(bucket, request)), resources);
    }

    private Mono<ClientResponse> answer(BucketKey bucket, DiscordWebRequest request) {
        var now = clock.instant();
        var allUntil = Closing.later(all.until(), invalid.closedUntil());
        if (now.isBefore(allUntil)) {
            return Mono.error(new LongWaitException(Duration.between(now, allUntil), true));
        }
        var until = closedUntil.getOrDefault(bucket, Instant.EPOCH);
        return now.isBefore(until)
                ? Mono.error(new LongWaitException(Duration.between(now, until), false))
                : router.exchange(request)
                        .mono()
                        .doOnError(LongWaitException.class, wait -> close(bucket, wait))
                        .doOnError(ClientException.class, this::closeIfUnauthorized);
    }

    private void closeIfUnauthorized(ClientException answer) {
        if (answer.getStatus().code() == UNAUTHORIZED) {
            all.extend(clock.instant().plus(afterUnauthorized));
        }
    }

    private void close(BucketKey bucket, LongWaitException wait) {
        var now = clock.instant();
        var until = now.plus(wait.delay());
        if (wait.everywhere()) {
            all.extend(until);
            onLimit.accept(wait.delay());
        } else {
            closedUntil.values().removeIf(passed -> !now.isBefore(passed));
            closedUntil.merge(bucket, until, Closing::later);
        }
    }
}
