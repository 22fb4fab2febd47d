package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.gateway.GatewayLimits;
import io.wayhaven.simulator.gateway.Intents;
import io.wayhaven.simulator.rest.RestLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayFaultIT {

    private DiscordSimulator simulator;
    private Http http;
    private String guild;

    @BeforeEach
    void start() {
        simulator = DiscordSimulator.start(SimulatorOptions.defaults()
                .withGateway(GatewayLimits.defaults().withIdentifies(1, Duration.ofMillis(1), 3))
                .withRest(RestLimits.defaults().withInvalidPerTenMinutes(2)));
        http = new Http(simulator);
        guild = http.get("/guilds").path(0).path("id").asText();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String identified(GatewayClient client) {
        client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
        String session = client.nextEvent("READY").at("/d/session_id").asText();
        for (int guilds = 0; guilds < 4; guilds++) {
            client.nextEvent("GUILD_CREATE");
        }
        return session;
    }

    private void message(String content) {
        http.post("/act", "{'guild':'" + guild + "','action':'message','content':'" + content + "'}");
    }

    @Test
    void aZombieStaysSilentAndItsSessionGoesOnElsewhere() {
        try (GatewayClient zombie = GatewayClient.open(simulator.gatewayUrl());
                GatewayClient heir = GatewayClient.open(simulator.gatewayUrl())) {
            String session = identified(zombie);
            http.post("/faults", "{'fault':'zombie'}");
            message("into the void");
            zombie.send("{'op':1,'d':5}");
            heir.resume(simulator.token(), session, 5);
            List<JsonNode> replayed = heir.upTo("RESUMED");
            assertThat(replayed.get(1).at("/d/content").asText()).isEqualTo("into the void");
            assertThat(zombie.closeCode()).isEqualTo(4000);
        }
    }

    @Test
    void anInvalidatedSessionIsGoneUnlessResumable() {
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            String session = identified(client);
            http.post("/faults", "{'fault':'invalid_session','resumable':true}");
            assertThat(client.nextOp(9).path("d").asBoolean()).isTrue();
            client.resume(simulator.token(), session, 5);
            client.nextEvent("RESUMED");
            http.post("/faults", "{'fault':'invalid_session'}");
            assertThat(client.nextOp(9).path("d").asBoolean(true)).isFalse();
            assertThat(http.get("/sessions")).isEmpty();
        }
    }

    @Test
    void aRefusedIdentifyCanBeTriedAgain() {
        http.post("/faults", "{'fault':'refuse_identify','count':1}");
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            client.identify(simulator.token(), 1);
            assertThat(client.nextOp(9).path("d").asBoolean(true)).isFalse();
            client.identify(simulator.token(), 1);
            client.nextEvent("READY");
        }
    }

    @Test
    void tooManyIdentifiesRevokeTheToken() {
        for (int identify = 0; identify < 3; identify++) {
            try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
                client.identify(simulator.token(), 1);
                client.nextEvent("READY");
            }
        }
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            client.identify(simulator.token(), 1);
            assertThat(client.closeCode()).isEqualTo(4004);
        }
        assertThat(http.rest("GET", "/users/@me").status()).isEqualTo(401);
        http.post("/reset", "");
        assertThat(http.rest("GET", "/users/@me").status()).isEqualTo(200);
    }

    @Test
    void auditEntriesCanBeCutOrLate() {
        String user = http.post("/users", "{}").path("id").asText();
        String ban = "{'guild':'" + guild + "','action':'ban','target':'" + user + "'}";
        String unban = ban.replace("'ban'", "'unban'");
        http.post("/faults", "{'fault':'cut_audit','count':1}");
        http.post("/faults", "{'fault':'delay_audit','millis':30,'count':1}");
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            identified(client);
            http.post("/act", ban);
            assertThat(http.get("/guilds/" + guild + "/audit-log")).isEmpty();
            http.post("/act", unban);
            JsonNode entry = client.nextEvent("GUILD_AUDIT_LOG_ENTRY_CREATE").path("d");
            assertThat(entry.path("action_type").asInt()).isEqualTo(23);
            assertThat(http.get("/guilds/" + guild + "/audit-log")).hasSize(1);
        }
    }

    @Test
    void blocksTheAddressAfterTooManyInvalidRequests() {
        http.restWithoutToken("GET", "/users/@me", "");
        http.restWithoutToken("GET", "/users/@me", "");
        Http.Answer blocked = http.rest("GET", "/users/@me");
        assertThat(blocked.status()).isEqualTo(429);
        assertThat(blocked.body().isMissingNode()).isTrue();
        assertThat(blocked.headers().firstValue("X-RateLimit-Limit")).isEmpty();
    }

    @Test
    void answersRequestsForMembersInChunks() {
        http.post("/guilds", "{'name':'Large','members':1500}");
        String large = http.get("/guilds").path(4).path("id").asText();
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            client.identify(simulator.token(), Intents.GUILDS | Intents.GUILD_MEMBERS);
            client.nextEvent("READY");
            String all = "{'op':8,'d':{'guild_id':'" + large + "','query':'','limit':0,'nonce':'n'}}";
            client.send(all);
            JsonNode first = client.nextEvent("GUILD_MEMBERS_CHUNK").path("d");
            JsonNode second = client.nextEvent("GUILD_MEMBERS_CHUNK").path("d");
            assertThat(first.path("members").size() + second.path("members").size())
                    .isEqualTo(1_501);
            assertThat(second.path("chunk_index").asInt()).isEqualTo(1);
            assertThat(second.path("nonce").asText()).isEqualTo("n");
            client.send(all);
            assertThat(client.nextEvent("RATE_LIMITED").at("/d/retry_after").asDouble())
                    .isPositive();
            client.send("{'op':8,'d':{'guild_id':'" + large + "','user_ids':['5']}}");
            assertThat(client.nextEvent("GUILD_MEMBERS_CHUNK")
                            .at("/d/not_found/0")
                            .asText())
                    .isEqualTo("5");
        }
    }
}
