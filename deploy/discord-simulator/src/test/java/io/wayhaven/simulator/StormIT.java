package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.gateway.GatewayLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StormIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Scene scene;

    @BeforeEach
    void start() {
        scene = new Scene(
                SimulatorOptions.defaults().withGateway(GatewayLimits.defaults().withReplayBuffer(20_000)));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private void storm(String further) {
        scene.http.post("/storm", "{'guild':'" + scene.guild + "'," + further + "}");
        await().atMost(PATIENCE)
                .until(() -> !scene.http.get("/storm").path("running").asBoolean());
    }

    private long minted(String type) {
        List<String> types = scene.http.get("/events").path("events").findValuesAsText("type");
        return types.stream().filter(type::equals).count();
    }

    @Test
    void aModeratorDeletesAThousandMessages() {
        String moderator = scene.members("Moderator").getFirst();
        storm("'kind':'deletes','count':1000,'perSecond':2000,'user':'" + moderator + "'");
        assertThat(minted("MESSAGE_DELETE")).isEqualTo(1_000);
        JsonNode log = scene.http.get("/guilds/" + scene.guild + "/audit-log");
        long counted = log.findParents("count").stream()
                .mapToLong(options -> options.path("count").asLong())
                .sum();
        long own = log.findParents("count").size();
        assertThat(counted).isBetween(900L, 1_000L);
        assertThat(minted("GUILD_AUDIT_LOG_ENTRY_CREATE")).isEqualTo(own);
    }

    @Test
    void peopleJoinEditWriteAndLeaveInNumbers() {
        storm("'kind':'joins','count':300,'perSecond':3000");
        storm("'kind':'edits','count':50,'perSecond':3000");
        storm("'kind':'messages','count':50,'perSecond':3000");
        storm("'kind':'leaves','count':20,'perSecond':3000");
        assertThat(minted("GUILD_MEMBER_ADD")).isEqualTo(300);
        assertThat(minted("MESSAGE_UPDATE")).isEqualTo(50);
        assertThat(minted("MESSAGE_CREATE")).isEqualTo(100);
        assertThat(minted("GUILD_MEMBER_REMOVE")).isEqualTo(20);
        assertThat(scene.http
                        .control("POST", "/storm", "{'guild':'" + scene.guild + "','kind':'rain'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theLedgerTellsRateLimitsAndInvalidRequestsApart() {
        JsonNode before = scene.http.get("/ledger");
        assertThat(before.path("rateLimited")).isEmpty();
        assertThat(before.path("invalidRequests").asInt()).isZero();
        scene.http.rest("GET", "/guilds/1");
        scene.http.restWithoutToken("GET", "/users/@me", "");
        scene.http.post("/faults", "{'fault':'rate_limit','scope':'shared','count':1}");
        scene.http.rest("GET", "/users/@me");
        scene.http.post("/faults", "{'fault':'rate_limit','scope':'user','count':2}");
        scene.http.rest("GET", "/users/@me");
        scene.http.rest("GET", "/users/@me");
        JsonNode after = scene.http.get("/ledger");
        assertThat(after.at("/rateLimited/shared").asInt()).isEqualTo(1);
        assertThat(after.at("/rateLimited/user").asInt()).isEqualTo(2);
        assertThat(after.path("invalidRequests").asInt()).isEqualTo(3);
    }
}
