package io.wayhaven.syncengine.discord;

import static io.wayhaven.syncengine.Samples.TROUBLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.guild.IdentitySource.Answer;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import io.wayhaven.syncengine.reply.InteractionReplies.Result;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What really goes over the wire, and what comes of answers that Discord4J trips over. */
class DiscordOverHttpIT {

    private static final GuildId GUILD = new GuildId(77);

    private record Seen(
            String method,
            String uri,
            String body,
            @Nullable String reason,
            @Nullable String authorization) {}

    private record Canned(int status, Map<String, String> headers, String body) {}

    private static final Canned NO_CONTENT = new Canned(204, Map.of(), "");

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Canned> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server = start();
    private DiscordRouters routers = routers("20s");
    private DiscordCalls calls = new DiscordCalls(config("20s"));

    private HttpServer start() {
        try {
            var started = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void clear() {
        seen.clear();
        answers.clear();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBanHasItsOptionsInTheBodyAndItsReasonEncoded() throws Exception {
        var result = actions().ban(GUILD, TROUBLE, 3600, "raïd + 100% · case 7");

        assertThat(value(result)).isEqualTo(new CallResult.Done());
        assertThat(seen).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("PUT");
            assertThat(call.uri()).isEqualTo("/guilds/77/bans/4");
            assertThat(call.body()).isEqualTo("{\"delete_message_seconds\":3600}");
            assertThat(call.reason()).isEqualTo("ra%C3%AFd%20%2B%20100%25%20%C2%B7%20case%207");
            assertThat(call.authorization()).isEqualTo("Bot the-token");
        });
    }

    @Test
    void anUnbanAndALookHaveNoBody() throws Exception {
        value(actions().unban(GUILD, TROUBLE, "appeal"));
        value(actions().readBan(GUILD, TROUBLE));

        assertThat(seen).extracting(Seen::method).containsExactly("DELETE", "GET");
        assertThat(seen).allMatch(call -> call.body().isEmpty());
    }

    @Test
    void errorsOfDiscordKeepTheirCodes() throws Exception {
        answers.add(json(403, "{\"message\":\"Missing Permissions\",\"code\":50013}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Rejected(403, 50013));
    }

    @Test
    void aServerErrorIsReportedAtOnceAndNotRetriedOutOfSight() throws Exception {
        answers.add(json(502, "{}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Rejected(502, 0));
        assertThat(seen).hasSize(1);
    }

    @Test
    void aPageOfTheProxyInFrontIsAnErrorWithoutACode() throws Exception {
        answers.add(new Canned(403, Map.of("Content-Type", "text/html"), "<html>blocked</html>"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Rejected(403, 0));
    }

    @Test
    void aRateLimitWithFractionsIsWaitedForAndTheCallGoesThrough() throws Exception {
        answers.add(new Canned(
                429, Map.of("Content-Type", "application/json", "Retry-After", "0.2"), "{\"retry_after\":0.2}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Done());
        assertThat(seen).hasSize(2);
    }

    @Test
    void aRateLimitThatLastsTooLongIsNoAnswer() throws Exception {
        routers = routers("300ms");
        calls = new DiscordCalls(config("300ms"));
        answers.add(new Canned(429, Map.of("Content-Type", "text/html"), "<html>slow down</html>"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isInstanceOf(CallResult.NoAnswer.class);
    }

    @Test
    void nobodyListeningIsNoAnswer() throws Exception {
        server.stop(0);

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x")))
                .isEqualTo(new CallResult.NoAnswer("Discord cannot be reached."));
    }

    @Test
    void aReplyIsEditedWithItsTokenAloneAndMentionsNobody() throws Exception {
        var sealed = new TokenSeal("the-token").seal("a/secret token");
        var replies = new DiscordInteractionReplies(routers, calls, config("20s"));
        answers.add(json(200, "{}"));
        answers.add(json(404, "{\"message\":\"Unknown Webhook\",\"code\":10015}"));
        answers.add(json(503, "{}"));

        assertThat(value(replies.edit(new ApplicationId(9), sealed, "hello"))).isEqualTo(Result.EDITED);
        assertThat(value(replies.edit(new ApplicationId(9), sealed, "hello"))).isEqualTo(Result.GONE);
        assertThat(value(replies.edit(new ApplicationId(9), sealed, "hello"))).isEqualTo(Result.NOT_NOW);
        assertThat(value(replies.edit(new ApplicationId(9), new TokenSeal("another").seal("x"), "hello")))
                .isEqualTo(Result.GONE);
        assertThat(seen).hasSize(3).first().satisfies(call -> {
            assertThat(call.method()).isEqualTo("PATCH");
            assertThat(call.uri()).endsWith("/messages/@original").startsWith("/webhooks/9/");
            assertThat(call.body()).contains("\"content\":\"hello\"", "\"allowed_mentions\":{\"parse\":[]}");
            assertThat(call.authorization()).isNull();
        });
    }

    @Test
    void theIdentityIsAskedFor() throws Exception {
        var identity = new DiscordIdentity(routers, config("20s"));
        answers.add(json(200, "{\"id\":\"123\",\"username\":\"bot\"}"));
        answers.add(json(401, "{\"message\":\"401: Unauthorized\",\"code\":0}"));
        answers.add(json(503, "{}"));

        assertThat(value(identity.ask())).isEqualTo(new Answer.Known(new UserId(123)));
        assertThat(value(identity.ask())).isEqualTo(new Answer.WrongToken());
        assertThat(value(identity.ask())).isInstanceOf(Answer.NotYet.class);
    }

    private DiscordGuildActions actions() {
        return new DiscordGuildActions(routers, calls);
    }

    private DiscordRouters routers(String timeout) {
        Timer timer = (delay, task) -> CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(task);
        return new DiscordRouters(config(timeout), new PermitWindow(50, timer), Clock.systemUTC());
    }

    private SyncEngineConfig config(String timeout) {
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

    private static Canned json(int status, String body) {
        return new Canned(status, Map.of("Content-Type", "application/json"), body);
    }

    private static <T> T value(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(15, TimeUnit.SECONDS);
    }
}
