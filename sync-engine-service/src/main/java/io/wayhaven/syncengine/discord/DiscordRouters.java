package io.wayhaven.syncengine.discord;

import discord4j.common.JacksonResources;
import discord4j.common.ReactorResources;
import discord4j.rest.http.ExchangeStrategies;
import discord4j.rest.http.client.ClientException;
import discord4j.rest.http.client.ClientResponse;
import discord4j.rest.request.DefaultRouter;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.request.GlobalRateLimiter;
import discord4j.rest.request.RequestQueueFactory;
import discord4j.rest.request.Router;
import discord4j.rest.request.RouterOptions;
import discord4j.rest.response.ResponseFunction;
import io.netty.channel.ChannelOption;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.pacing.InvalidRequests;
import io.wayhaven.syncengine.pacing.PermitLease;
import io.wayhaven.syncengine.pacing.PermitShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** The ways to Discord's REST API, each with Discord4J's buckets. */
@ApplicationScoped
class DiscordRouters {

    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Router first;
    private final Router bot;
    private final Router posts;
    private final Router interactions;
    private final Router webhooks;

    DiscordRouters(
            SyncEngineConfig config, PermitLease permits, PermitShare share, InvalidRequests invalid, Clock clock) {
        var resources = ReactorResources.builder()
                .httpClient(httpClient(config.discord().callTimeout(), invalid))
                .build();
        var longest = longestWait(config);
        var closed = new Closing();
        permits.onPause(pause -> {
            if (pause.compareTo(longest) > 0) {
                closed.extend(clock.instant().plus(pause));
            }
        });
        var afterUnauthorized = config.delivery().retryLongest();
        var all = new StrictGlobalRateLimiter(permits.window(), permits::pause, clock);
        var part = new StrictGlobalRateLimiter(share, permits::pause, clock);
        this.bot = router(options(config, resources, all), closed, permits::pause, afterUnauthorized, invalid, clock);
        this.posts =
                router(options(config, resources, part), closed, permits::pause, afterUnauthorized, invalid, clock);
        this.first = router(
                options(config, resources, new Unlimited()), closed, permits::pause, afterUnauthorized, invalid, clock);
        this.interactions = alone(options(config, resources, new Unlimited()), invalid, clock);
        this.webhooks = alone(options(config, resources, part), invalid, clock);
    }

    /** For the first request of all, which is made before there is a share of the global limit. */
    Router first() {
        return first;
    }

    /** Under the global limit. */
    Router bot() {
        return bot;
    }

    /** The same, in a share of it and after everybody else. */
    Router posts() {
        return posts;
    }

    /** For webhooks, each of which has a token of its own. */
    Router webhooks() {
        return webhooks;
    }

    /** For interactions, to which Discord's global limit does not apply. */
    Router interactions() {
        return interactions;
    }

    private static HttpClient httpClient(Duration timeout, InvalidRequests invalid) {
        return HttpClient.create()
                .compress(true)
                .secure()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
                .responseTimeout(timeout)
                .doOnResponse((response, connection) -> {
                    var status = response.status().code();
                    invalid.answered(status, RateLimitHeaders.scope(response.responseHeaders()));
                    RateLimitHeaders.normalise(status, response.responseHeaders());
                });
    }

    private static Router router(
            RouterOptions options,
            Closing closed,
            Consumer<Duration> onLimit,
            Duration afterUnauthorized,
            InvalidRequests invalid,
            Clock clock) {
        return new ClosableRouter(
                new DefaultRouter(options),
                options.getReactorResources(),
                closed,
                onLimit,
                afterUnauthorized,
                invalid,
                clock);
    }

    /** A router whose limits are no other's. */
    private static Router alone(RouterOptions options, InvalidRequests invalid, Clock clock) {
        return router(options, new Closing(), limit -> {}, Duration.ZERO, invalid, clock);
    }

    private static Duration longestWait(SyncEngineConfig config) {
        return config.discord().callTimeout().dividedBy(2);
    }

    private static RouterOptions options(
            SyncEngineConfig config, ReactorResources resources, GlobalRateLimiter limiter) {
        return new RouterOptions(
                config.discord().token().orElse("missing"),
                resources,
                ExchangeStrategies.jackson(JacksonResources.create().getObjectMapper()),
                List.of(new RetriesAreOurs()),
                new ShortWaitsOnly(limiter, longestWait(config)),
                RequestQueueFactory.buffering(),
                config.discord().baseUrl().toString());
    }

    /** Discord4J retries a 5xx ten times by itself; here the worker decides, with its wait in the database. */
    private static final class RetriesAreOurs implements ResponseFunction {

        @Override
        public Function<Mono<ClientResponse>, Mono<ClientResponse>> transform(DiscordWebRequest request) {
            return response -> response.onErrorMap(
                    ClientException.class,
                    failure -> failure.getStatus().code() >= FIRST_SERVER_ERROR
                            ? new ServerErrorException(failure.getStatus().code())
                            : failure);
        }
    }

    private static final class Unlimited implements GlobalRateLimiter {

        @Override
        public Mono<Void> rateLimitFor(Duration duration) {
            return Mono.empty();
        }

        @Override
        public Mono<Duration> getRemaining() {
            return Mono.just(Duration.ZERO);
        }

        @Override
        public <T> Flux<T> withLimiter(Publisher<T> stage) {
            return Flux.from(stage);
        }
    }
}
