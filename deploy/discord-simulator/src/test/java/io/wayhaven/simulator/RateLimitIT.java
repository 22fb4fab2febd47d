package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.rest.RestLimits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    private DiscordSimulator simulator;
    private Http http;

    @BeforeEach
    void start() {
        simulator = DiscordSimulator.start(SimulatorOptions.defaults()
                .withRest(RestLimits.defaults()
                        .withBucket("GET /guilds/:guild/roles", 1, LONG)
                        .withGlobalPerSecond(1_000)));
        http = new Http(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private static String header(Http.Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void showsBucketsAndRefusesBeyondThemPerGuild() {
        String first = http.get("/guilds").path(0).path("id").asText();
        String second = http.get("/guilds").path(1).path("id").asText();

        Http.Answer allowed = http.rest("GET", "/guilds/" + first + "/roles");
        Http.Answer refused = http.rest("GET", "/guilds/" + first + "/roles");

        assertThat(header(allowed, "X-RateLimit-Limit")).isEqualTo("1");
        assertThat(header(allowed, "X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(header(allowed, "X-RateLimit-Reset-After")).matches("\\d+\\.\\d{3}");
        assertThat(header(allowed, "X-RateLimit-Bucket")).hasSize(16);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(header(refused, "X-RateLimit-Scope")).isEqualTo("user");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(50, 60);
        assertThat(refused.body().path("retry_after").asDouble()).isBetween(50.0, 60.0);
        assertThat(refused.body().path("global").asBoolean(true)).isFalse();
        assertThat(http.rest("GET", "/guilds/" + second + "/roles").status()).isEqualTo(200);
        assertThat(http.get("/ledger").at("/rejected/429").asInt()).isEqualTo(1);
    }

    @Test
    void limitsTheTokenAsAWhole() {
        try (DiscordSimulator strict = DiscordSimulator.start(
                SimulatorOptions.defaults().withRest(RestLimits.defaults().withGlobalPerSecond(2)))) {
            var client = new Http(strict);
            client.rest("GET", "/users/@me");
            client.rest("GET", "/users/@me");
            Http.Answer refused = client.rest("GET", "/applications/@me");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(header(refused, "X-RateLimit-Global")).isEqualTo("true");
            assertThat(header(refused, "X-RateLimit-Scope")).isEqualTo("global");
            assertThat(refused.body().path("global").asBoolean()).isTrue();
            assertThat(client.rest("POST", "/interactions/1/x/callback", "{'type':5}")
                            .code())
                    .isEqualTo(10_062);
        }
    }

    @Test
    void failsOnCommand() {
        http.post("/faults", "{'fault':'rate_limit','scope':'shared','retryAfter':1.5,'route':'/users','count':1}");
        Http.Answer limited = http.rest("GET", "/users/@me");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(header(limited, "Retry-After")).isEqualTo("2");
        assertThat(header(limited, "X-RateLimit-Scope")).isEqualTo("shared");
        assertThat(http.rest("GET", "/users/@me").status()).isEqualTo(200);

        http.post("/faults", "{'fault':'server_error','status':502,'route':'/users'}");
        assertThat(http.rest("GET", "/users/@me").status()).isEqualTo(502);
        assertThat(http.control("DELETE", "/faults", "").body()).isEmpty();
        assertThat(http.rest("GET", "/users/@me").status()).isEqualTo(200);
    }

    @Test
    void canTakeEffectAndStillAnswerWithAnError() {
        String guild = http.get("/guilds").path(0).path("id").asText();
        String user = http.post("/users", "{'name':'Stranger'}").path("id").asText();
        http.post("/faults", "{'fault':'server_error','route':'/bans','afterEffect':true,'count':1}");
        assertThat(http.rest("PUT", "/guilds/" + guild + "/bans/" + user).status())
                .isEqualTo(500);
        assertThat(http.get("/guilds/" + guild + "/bans")).hasSize(1);
        assertThat(http.get("/ledger").path("calls")).hasSize(1);
    }

    @Test
    void refusesBansOfStrangersOnCommand() {
        String guild = http.get("/guilds").path(0).path("id").asText();
        String user = http.post("/users", "{}").path("id").asText();
        http.post("/faults", "{'fault':'non_member_ban_limit'}");
        assertThat(http.rest("PUT", "/guilds/" + guild + "/bans/" + user).code())
                .isEqualTo(30_035);
    }

    @Test
    void refusesBansOfStrangersBeyondAQuotaUntilTimePasses() {
        http.post("/faults", "{'fault':'non_member_ban_limit','quota':2,'seconds':3600}");
        String bans = "/guilds/" + guild() + "/bans/";
        assertThat(http.rest("PUT", bans + stranger()).status()).isEqualTo(204);
        assertThat(http.rest("PUT", bans + stranger()).status()).isEqualTo(204);
        String third = stranger();
        assertThat(http.rest("PUT", bans + third).code()).isEqualTo(30_035);
        String bulk = "{'user_ids':['" + third + "']}";
        assertThat(http.rest("POST", "/guilds/" + guild() + "/bulk-ban", bulk).code())
                .isEqualTo(500_000);
        String member = http.get("/guilds/" + guild()).at("/members/9/user/id").asText();
        assertThat(http.rest("PUT", bans + member).status()).isEqualTo(204);
        assertThat(http.post("/clock", "{'advanceSeconds':3601}")
                        .path("aheadSeconds")
                        .asInt())
                .isEqualTo(3_601);
        assertThat(http.rest("PUT", bans + third).status()).isEqualTo(204);
    }

    @Test
    void tellsInvalidRequestsOfTheCurrentTenMinutes() {
        http.control("PATCH", "/guilds/" + guild(), "{'botPermissions':0}");
        http.rest("GET", "/guilds/" + guild() + "/bans");
        assertThat(http.get("/ledger").path("invalidInTenMinutes").asInt()).isEqualTo(1);
        http.post("/clock", "{'advanceSeconds':601}");
        assertThat(http.get("/ledger").path("invalidInTenMinutes").asInt()).isZero();
        assertThat(http.get("/ledger").path("invalidRequests").asInt()).isEqualTo(1);
    }

    @Test
    void bansThatHaveLongBeenThereAreTold() {
        JsonNode seeded = http.post("/guilds/" + guild() + "/bans", "{'count':1500,'reason':'old'}");
        assertThat(seeded).hasSize(1_500);
        JsonNode page = http.rest("GET", "/guilds/" + guild() + "/bans").body();
        assertThat(page).hasSize(1_000);
        assertThat(page.at("/0/reason").asText()).isEqualTo("old");
        String last = page.at("/999/user/id").asText();
        assertThat(http.rest("GET", "/guilds/" + guild() + "/bans?after=" + last)
                        .body())
                .hasSize(500);
        String other = http.get("/guilds").path(1).path("id").asText();
        http.post("/guilds/" + other + "/bans", "{'users':" + seeded + "}");
        assertThat(http.get("/guilds/" + other + "/bans")).hasSize(1_500);
        assertThat(http.get("/guilds/" + other + "/audit-log")).isEmpty();
    }

    @Test
    void timeGoesForwardOnly() {
        assertThat(http.control("POST", "/clock", "{'advanceSeconds':-1}").status())
                .isEqualTo(400);
        assertThat(http.get("/clock").path("aheadSeconds").asInt()).isZero();
    }

    private String guild() {
        return http.get("/guilds").path(0).path("id").asText();
    }

    private String stranger() {
        return http.post("/users", "{}").path("id").asText();
    }
}
