package io.wayhaven.syncengine.discord;

import static io.wayhaven.syncengine.Samples.TROUBLE;
import static io.wayhaven.syncengine.discord.CannedDiscord.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.discord.CannedDiscord.Canned;
import io.wayhaven.syncengine.guild.IdentitySource.Answer;
import io.wayhaven.syncengine.reply.InteractionReplies.Result;
import io.wayhaven.syncengine.reply.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Short rate limits are sat out, long ones end the call with the time at which it may be made again. */
class RateLimitsOverHttpIT {

    private static final GuildId GUILD = new GuildId(77);

    private final CannedDiscord discord = new CannedDiscord();
    private DiscordRouters routers = discord.routers("20s");
    private DiscordCalls calls = new DiscordCalls(discord.config("20s"));

    RateLimitsOverHttpIT() throws IOException {}

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void aRateLimitWithFractionsIsWaitedForAndTheCallGoesThrough() throws Exception {
        discord.answersNext(limited("0.2", "{\"retry_after\":0.2}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Done());
        assertThat(discord.seen()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1337  | {\"retry_after\": 64.57, \"global\": false}  | 1337",
                "64    | {\"retry_after\": 1337.25}                    | 1337.25",
                "1336.5| {\"message\": \"You are being rate limited.\"} | 1336.5",
                "''    | {\"retry_after\": 1337}                       | 1337",
                "1337  | {\"retry_after\": \"soon\"}                   | 1337",
                "1e300 | {}                                          | 86400"
            })
    void aLongRateLimitEndsTheCallWithTheLongerOfItsWaits(String header, String body, double seconds) throws Exception {
        discord.answersNext(limited(header, body));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x")))
                .isEqualTo(new CallResult.Limited(Seconds.duration(seconds)));
    }

    @Test
    void untilALongRateLimitEndsItsBucketAsksNobodyAndOthersGoOn() throws Exception {
        discord.answersNext(limited("1337", "{\"retry_after\":1337}"));
        value(actions().ban(GUILD, TROUBLE, 0, "x"));

        assertThat(value(actions().ban(GUILD, new UserId(5), 0, "x")))
                .isInstanceOfSatisfying(
                        CallResult.Limited.class,
                        limit -> assertThat(limit.delay())
                                .isBetween(Duration.ofSeconds(1300), Duration.ofSeconds(1337)));
        assertThat(discord.seen()).hasSize(1);
        assertThat(value(actions().ban(new GuildId(78), TROUBLE, 0, "x"))).isEqualTo(new CallResult.Done());
    }

    @Test
    void afterALongRateLimitTheBucketIsOpen() throws Exception {
        routers = discord.routers("300ms");
        calls = new DiscordCalls(discord.config("300ms"));
        discord.answersNext(limited("0.4", "{}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x")))
                .isEqualTo(new CallResult.Limited(Duration.ofMillis(400)));
        await().untilAsserted(() ->
                assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Done()));
        assertThat(discord.seen()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource
    void whatLimitsEverythingEndsEveryCall(Canned limit) throws Exception {
        discord.answersNext(limit);
        value(actions().ban(GUILD, TROUBLE, 0, "x"));

        assertThat(value(actions().ban(new GuildId(78), TROUBLE, 0, "x"))).isInstanceOf(CallResult.Limited.class);
        assertThat(value(new DiscordIdentity(routers, discord.config("20s")).ask()))
                .isInstanceOf(Answer.NotYet.class);
        assertThat(discord.seen()).hasSize(1);
    }

    static List<Canned> whatLimitsEverythingEndsEveryCall() {
        return List.of(
                limited("1337", "{\"retry_after\":1337,\"global\":true}"),
                new Canned(
                        429,
                        Map.of("Content-Type", "application/json", "X-RateLimit-Global", "true", "Retry-After", "1337"),
                        "{}"),
                new Canned(429, Map.of("Content-Type", "text/html", "Retry-After", "1337"), "<html>slow down</html>"));
    }

    @Test
    void aShortWaitInTheBodyIsSatOutToo() throws Exception {
        var before = System.nanoTime();
        discord.answersNext(limited("0.1", "{\"retry_after\":0.9}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Done());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(850));
    }

    @Test
    void anEditOfAReplyIsNotWaitedForAsLong() throws Exception {
        var replies = new DiscordInteractionReplies(routers, calls, discord.config("20s"));
        var before = System.nanoTime();
        discord.answersNext(limited("8", "{\"retry_after\":8}"));
        assertThat(value(replies.edit(
                        new ApplicationId(9), new TokenSeal("the-token").seal("token"), Screen.of("hello"))))
                .isEqualTo(Result.NOT_NOW);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(7));
    }

    @Test
    void aRejectedTokenEndsEveryCallForAWhile() throws Exception {
        discord.answersNext(CannedDiscord.json(401, "{\"message\":\"401: Unauthorized\",\"code\":0}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Rejected(401, 0));
        assertThat(value(actions().ban(new GuildId(78), TROUBLE, 0, "x"))).isInstanceOf(CallResult.Limited.class);
        assertThat(discord.seen()).hasSize(1);
    }

    @Test
    void afterTooManyRefusalsNothingIsAskedOfAnyRoute() throws Exception {
        for (var guild = 1; guild <= CannedDiscord.REFUSALS; guild++) {
            discord.answersNext(CannedDiscord.json(403, "{\"message\":\"Missing Permissions\",\"code\":50013}"));
            assertThat(value(actions().ban(new GuildId(guild), TROUBLE, 0, "x")))
                    .isEqualTo(new CallResult.Rejected(403, 50013));
        }

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isInstanceOf(CallResult.Limited.class);
        assertThat(value(new DiscordInteractionReplies(routers, calls, discord.config("20s"))
                        .edit(new ApplicationId(9), new TokenSeal("the-token").seal("token"), Screen.of("hello"))))
                .isEqualTo(Result.NOT_NOW);
        assertThat(discord.seen()).hasSize(CannedDiscord.REFUSALS);
    }

    private DiscordGuildActions actions() {
        return new DiscordGuildActions(routers, calls);
    }

    private static Canned limited(String retryAfter, String body) {
        return new Canned(429, Map.of("Content-Type", "application/json", "Retry-After", retryAfter), body);
    }
}
