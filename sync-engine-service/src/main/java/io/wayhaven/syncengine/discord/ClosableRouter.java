package io.wayhaven.syncengine.discord;

import discord4j.common.ReactorResources;
import discord4j.rest.http.client.ClientResponse;
import discord4j.rest.request.BucketKey;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.request.DiscordWebResponse;
import discord4j.rest.request.Router;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/**
 * Remembers long waits, and answers calls that come too early with them at once: who asks Discord again before its time
 * is limited for longer, and in the end shut out.
 *
 * @see <a href="https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">
 *     Discord: invalid request limit</a>
 */
final class ClosableRouter implements Router {

    private final Router router;
    private final ReactorResources resources;
    private final Clock clock;
    private final Map<BucketKey, Instant> closedUntil = new ConcurrentHashMap<>();
    private volatile Instant allClosedUntil = Instant.EPOCH;

    ClosableRouter(Router router, ReactorResources resources, Clock clock) {
        this.router = router;
        this.resources = resources;
        this.clock = clock;
    }

    @Override
    public DiscordWebResponse exchange(DiscordWebRequest request) {
        var bucket = BucketKey.of(request);
        return new DiscordWebResponse(Mono.defer(() -> answer(bucket, request)), resources);
    }

    private Mono<ClientResponse> answer(BucketKey bucket, DiscordWebRequest request) {
        var now = clock.instant();
        if (now.isBefore(allClosedUntil)) {
            return Mono.error(new LongWaitException(Duration.between(now, allClosedUntil), true));
        }
        var until = closedUntil.getOrDefault(bucket, Instant.EPOCH);
        return now.isBefore(until)
                ? Mono.error(new LongWaitException(Duration.between(now, until), false))
                : router.exchange(request).mono().doOnError(LongWaitException.class, wait -> close(bucket, wait));
    }

    private void close(BucketKey bucket, LongWaitException wait) {
        var now = clock.instant();
        var until = now.plus(wait.delay());
        if (wait.everywhere()) {
            allClosedUntil = until;
        } else {
            closedUntil.values().removeIf(passed -> !now.isBefore(passed));
            closedUntil.put(bucket, until);
        }
    }
}
