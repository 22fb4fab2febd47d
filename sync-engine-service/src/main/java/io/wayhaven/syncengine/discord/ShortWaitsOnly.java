package io.wayhaven.syncengine.discord;

import discord4j.rest.http.client.ClientException;
import discord4j.rest.request.GlobalRateLimiter;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets Discord4J sit out short rate limits, and ends calls that meet a long one. A limiter is the last to see an answer
 * before Discord4J's own retry does.
 */
final class ShortWaitsOnly implements GlobalRateLimiter {

    private static final int TOO_MANY_REQUESTS = 429;

    private final GlobalRateLimiter limiter;
    private final Duration longest;

    /**
     * Around another limiter.
     *
     * @param longest what still counts as short
     */
    ShortWaitsOnly(GlobalRateLimiter limiter, Duration longest) {
        this.limiter = limiter;
        this.longest = longest;
    }

    @Override
    public Mono<Void> rateLimitFor(Duration duration) {
        return limiter.rateLimitFor(duration);
    }

    @Override
    public Mono<Duration> getRemaining() {
        return limiter.getRemaining();
    }

    @Override
    public <T> Flux<T> withLimiter(Publisher<T> stage) {
        return limiter.withLimiter(Flux.from(stage).onErrorMap(ClientException.class, this::judged));
    }

    private Throwable judged(ClientException answer) {
        if (answer.getStatus().code() != TOO_MANY_REQUESTS) {
            return answer;
        }
        var limit = RateLimit.of(answer);
        if (limit.delay().compareTo(longest) > 0) {
            return new LongWaitException(limit.delay(), limit.everywhere());
        }
        RateLimitHeaders.require(limit.delay(), answer.getHeaders());
        return answer;
    }
}
