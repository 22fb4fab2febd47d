package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

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
}
