package io.wayhaven.syncengine.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.pacing.InvalidRequests;
import io.wayhaven.syncengine.pacing.Lease;
import io.wayhaven.syncengine.pacing.PermitBook;
import io.wayhaven.syncengine.pacing.PermitLease;
import io.wayhaven.syncengine.pacing.PermitReport;
import io.wayhaven.syncengine.pacing.PermitShare;
import io.wayhaven.syncengine.pacing.Timer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that gives prepared answers, then 204, and notes what it was asked. */
final class CannedDiscord implements AutoCloseable {

    record Seen(
            String method,
            String uri,
            String body,
            @Nullable String reason,
            @Nullable String authorization) {}

    record Canned(int status, Map<String, String> headers, String body) {}

    /** After so many refusals nothing is asked any more. */
    static final int REFUSALS = 3;

    private static final Canned NO_CONTENT = new Canned(204, Map.of(), "");

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Canned> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    CannedDiscord() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    void answersNext(Canned answer) {
        answers.add(answer);
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    DiscordRouters routers(String timeout) {
        Timer timer = (delay, task) -> CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(task);
        var permits = new PermitLease("alone", new Alone(), timer, () -> Duration.ZERO);
        permits.round().toCompletableFuture().join();
        var clock = Clock.systemUTC();
        return new DiscordRouters(
                config(timeout),
                permits,
                new PermitShare(permits.window(), 20, timer),
                new InvalidRequests(REFUSALS, clock, until -> {}),
                clock);
    }

    SyncEngineConfig config(String timeout) {
        return new SmallRyeConfigBuilder()
                .withMapping(SyncEngineConfig.class)
                .withDefaultValue(
                        "wayhaven.discord.base-url",
                        "http://127.0.0.1:" + server.getAddress().getPort())
                .withDefaultValue("wayhaven.discord.token", "the-token")
                .withDefaultValue("wayhaven.discord.call-timeout", timeout)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(SyncEngineConfig.class);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                headers.getFirst("X-Audit-Log-Reason"),
                headers.getFirst("Authorization")));
        var canned = answers.poll();
        var answer = canned == null ? NO_CONTENT : canned;
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Nobody else uses the token; by a stopwatch that stands still its leases never end. */
    private static final class Alone implements PermitBook {

        @Override
        public CompletionStage<Lease> renew(PermitReport report) {
            return CompletableFuture.completedStage(new Lease(50, 0, Duration.ZERO));
        }

        @Override
        public CompletionStage<Void> leave(PermitReport report) {
            return CompletableFuture.completedStage(null);
        }
    }

    static Canned json(int status, String body) {
        return new Canned(status, Map.of("Content-Type", "application/json"), body);
    }

    static <T> T value(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(15, TimeUnit.SECONDS);
    }
}
