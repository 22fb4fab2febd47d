package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationIT {

    private static final String PING = "{'name':'ping','description':'Answers','type':1}";

    private DiscordSimulator simulator;
    private Http http;

    @BeforeEach
    void start() {
        simulator = DiscordSimulator.start(SimulatorOptions.defaults());
        http = new Http(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void saysWhoItIs() {
        JsonNode own = http.rest("GET", "/applications/@me").body();
        assertThat(own.path("id"))
                .isEqualTo(http.rest("GET", "/users/@me").body().path("id"));
        assertThat(http.rest("GET", "/oauth2/applications/@me").body().path("id"))
                .isEqualTo(own.path("id"));
    }

    @Test
    void keepsCommandsGloballyAndPerGuild() {
        String id = http.rest("GET", "/applications/@me").body().path("id").asText();
        String guild = http.get("/guilds").path(0).path("id").asText();
        for (String scope : new String[] {"", "/guilds/" + guild}) {
            String commands = "/applications/" + id + scope + "/commands";
            Http.Answer made = http.rest("POST", commands, PING);
            assertThat(made.status()).isEqualTo(201);
            assertThat(http.rest("POST", commands, PING).status()).isEqualTo(200);
            String one = commands + "/" + made.body().path("id").asText();
            assertThat(http.rest("PATCH", one, "{'description':'New'}")
                            .body()
                            .path("description")
                            .asText())
                    .isEqualTo("New");
            assertThat(http.rest("GET", one).body().path("id"))
                    .isEqualTo(made.body().path("id"));
            assertThat(http.rest("GET", commands).body()).hasSize(1);
            assertThat(http.rest("DELETE", one).status()).isEqualTo(204);
            assertThat(http.rest("DELETE", one).code()).isEqualTo(10_063);
            assertThat(http.rest("PUT", commands, "[" + PING + "]").body()).hasSize(1);
        }
        Http.Answer other = http.rest("GET", "/applications/123456789012345678/commands");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.code()).isEqualTo(20_012);
    }
}
