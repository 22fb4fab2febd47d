package io.wayhaven.gateway.discord;

import discord4j.common.JacksonResources;
import discord4j.common.retry.ReconnectOptions;
import discord4j.common.sinks.EmissionStrategy;
import discord4j.gateway.DefaultGatewayClient;
import discord4j.gateway.GatewayObserver;
import discord4j.gateway.GatewayOptions;
import discord4j.gateway.GatewayReactorResources;
import discord4j.gateway.IdentifyOptions;
import discord4j.gateway.SessionInfo;
import discord4j.gateway.ShardInfo;
import discord4j.gateway.intent.IntentSet;
import discord4j.gateway.limiter.RateLimitTransformer;
import discord4j.gateway.payload.JacksonPayloadWriter;
import discord4j.rest.route.Routes;
import io.wayhaven.gateway.shard.Connector;
import io.wayhaven.gateway.shard.GatewayAnswer;
import io.wayhaven.gateway.shard.IdentifyLimit;
import io.wayhaven.gateway.shard.Link;
import io.wayhaven.gateway.shard.LinkListener;
import io.wayhaven.gateway.shard.Opening;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;

/** Connects to Discord's gateway by Discord4J. */
final class DiscordConnector implements Connector {
    /** Discord4J inflates whatever comes, so that compression has to be asked for. */
    private static final String QUERY = "?v=10&encoding=json&compress=zlib-stream";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration IDENTIFY_WINDOW = Duration.ofSeconds(5);

    /** A heartbeat without an answer by the time of the next one: the connection is a zombie. */
    private static final int MISSED_HEARTBEATS = 0;

    private final DiscordHttp http;
    private final NettyParts parts;
    private final String token;
    private final JacksonPayloadWriter writer =
            new JacksonPayloadWriter(JacksonResources.create().getObjectMapper());

    DiscordConnector(DiscordHttp http, NettyParts parts, String token) {
        this.http = http;
        this.parts = parts;
        this.token = token;
    }

    @Override
    public CompletionStage<GatewayAnswer> whereToConnect() {
        return DiscordHttp.stage(http.exchange(Routes.GATEWAY_BOT_GET.newRequest(), PATIENCE)
                .map(DiscordConnector::read)
                .onErrorResume(failure -> Mono.just(new GatewayAnswer.Unavailable(
                        "Discord cannot be reached (" + failure.getClass().getSimpleName() + ")"))));
    }

    private static GatewayAnswer read(DiscordHttp.Answer answer) {
        if (answer.status() == DiscordHttp.UNAUTHORIZED) {
            return new GatewayAnswer.Unauthorized();
        }
        var url = answer.body().path("url").asText();
        if (!answer.isSuccess() || url.isEmpty()) {
            return new GatewayAnswer.Unavailable("Discord answers " + answer.status() + " to GET /gateway/bot");
        }
        var limit = answer.body().path("session_start_limit");
        return new GatewayAnswer.Available(
                url,
                new IdentifyLimit(
                        limit.path("total").asInt(),
                        limit.path("remaining").asInt(),
                        Duration.ofMillis(limit.path("reset_after").asLong()),
                        limit.path("max_concurrency").asInt(1)));
    }

    @Override
    public Link open(Opening opening, LinkListener listener) {
        var link = new DiscordLink(listener, writer, parts.timer());
        var resources = new GatewayReactorResources(
                parts.http().doOnConnected(link::connected), parts.timer(), parts.timer(), parts.sender());
        var options = new GatewayOptions(
                token,
                resources,
                new FrameGate(listener, link::beat, link::hangUp),
                writer,
                ReconnectOptions.builder()
                        .setMaxRetries(0)
                        .setBackoffScheduler(parts.timer())
                        .build(),
                identify(opening),
                GatewayObserver.NOOP_LISTENER,
                new RateLimitTransformer(1, IDENTIFY_WINDOW, parts.timer()),
                MISSED_HEARTBEATS,
                false,
                EmissionStrategy.park(Duration.ofMillis(1)));
        link.run(new DefaultGatewayClient(options), opening.url() + QUERY);
        return link;
    }

    private IdentifyOptions identify(Opening opening) {
        var options = IdentifyOptions.builder(ShardInfo.create(opening.shard(), opening.shardCount()))
                .intents(IntentSet.of(opening.intents()));
        var resume = opening.resume();
        if (resume != null) {
            options.resumeSession(SessionInfo.create(resume.session(), Math.toIntExact(resume.sequence())));
        }
        return options.build();
    }
}
