package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.gateway.GatewayLimits;
import io.wayhaven.simulator.gateway.Intents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayHandshakeIT {

    private DiscordSimulator simulator;

    @BeforeEach
    void start() {
        simulator = DiscordSimulator.start(SimulatorOptions.defaults()
                .withGateway(GatewayLimits.defaults().withIdentifies(1, Duration.ofMillis(1), 1_000)));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void greetsAcknowledgesAndIntroducesEveryGuild() {
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl() + "?v=10&encoding=json")) {
            JsonNode hello = client.next();
            assertThat(hello.path("op").asInt()).isEqualTo(10);
            assertThat(hello.has("s") && hello.get("s").isNull()).isTrue();
            assertThat(hello.has("t") && hello.get("t").isNull()).isTrue();

            client.send("{'op':1,'d':null}");
            assertThat(client.next().path("op").asInt()).isEqualTo(11);

            client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
            JsonNode ready = client.next();
            assertThat(ready.path("t").asText()).isEqualTo("READY");
            assertThat(ready.path("s").asInt()).isEqualTo(1);
            assertThat(ready.at("/d/resume_gateway_url").asText()).startsWith("ws://127.0.0.1:");
            assertThat(ready.at("/d/guilds")).hasSize(4);
            for (int sequence = 2; sequence <= 5; sequence++) {
                JsonNode create = client.next();
                assertThat(create.path("t").asText()).isEqualTo("GUILD_CREATE");
                assertThat(create.path("s").asInt()).isEqualTo(sequence);
                assertThat(create.at("/d/roles/0/colors/primary_color").isInt()).isTrue();
            }
        }
    }

    @Test
    void compressesWithOneContextOverTheConnection() {
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl() + "?v=10&compress=zlib-stream")) {
            client.nextOp(10);
            client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
            List<JsonNode> frames = client.upTo("GUILD_CREATE");
            assertThat(frames.getLast().at("/d/members").size()).isGreaterThan(10);
        }
    }

    @Test
    void closesWithTheDocumentedCodes() {
        assertThat(closeAfter("{'op':2,'d':{'token':'wrong','intents':1,'properties':{}}}"))
                .isEqualTo(4004);
        assertThat(closeAfter("{'op':99}")).isEqualTo(4001);
        assertThat(closeAfter("not json")).isEqualTo(4002);
        assertThat(closeAfter("{'op':1,'d':'" + "x".repeat(4_100) + "'}")).isEqualTo(4002);
        assertThat(closeAfter("{'op':8,'d':{}}")).isEqualTo(4003);
        assertThat(closeAfter(identify(1 << 30))).isEqualTo(4013);
        assertThat(closeAfter("{'op':2,'d':{'token':'"
                        + SimulatorOptions.defaults().token() + "','intents':1,'shard':[2,2],'properties':{}}}"))
                .isEqualTo(4010);
        assertThat(closeAfter(identify(1), identify(1))).isEqualTo(4005);
        assertThat(closeAfter("{'op':6,'d':{'token':'wrong','session_id':'x','seq':1}}"))
                .isEqualTo(4004);
    }

    @Test
    void refusesAPrivilegedIntentThatTheApplicationLacks() {
        try (DiscordSimulator strict = DiscordSimulator.start(SimulatorOptions.defaults()
                        .withGateway(GatewayLimits.defaults().withAllowedPrivilegedIntents(Intents.GUILD_MEMBERS)));
                GatewayClient client = GatewayClient.open(strict.gatewayUrl())) {
            client.identify(strict.token(), Intents.MESSAGE_CONTENT);
            assertThat(client.closeCode()).isEqualTo(4014);
        }
    }

    @Test
    void limitsIdentifiesPerWindow() {
        try (DiscordSimulator strict = DiscordSimulator.start(SimulatorOptions.defaults());
                GatewayClient first = GatewayClient.open(strict.gatewayUrl());
                GatewayClient second = GatewayClient.open(strict.gatewayUrl())) {
            first.identify(strict.token(), 1);
            first.nextEvent("READY");
            second.identify(strict.token(), 1);
            assertThat(second.nextOp(9).path("d").asBoolean(true)).isFalse();
        }
    }

    @Test
    void closesASocketThatSendsTooMuch() {
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            for (int sent = 0; sent <= 120; sent++) {
                client.send("{'op':1,'d':0}");
            }
            assertThat(client.closeCode()).isEqualTo(4008);
        }
    }

    @Test
    void closesASocketWithoutAHeartbeat() {
        try (DiscordSimulator hasty = DiscordSimulator.start(SimulatorOptions.defaults()
                        .withGateway(GatewayLimits.defaults().withHeartbeatInterval(Duration.ofMillis(50))));
                GatewayClient client = GatewayClient.open(hasty.gatewayUrl())) {
            assertThat(client.closeCode()).isEqualTo(4009);
        }
    }

    @Test
    void splitsGuildsOverShards() {
        long onFirst = 0;
        for (int shard = 0; shard < 2; shard++) {
            try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
                client.send(
                        "{'op':2,'d':{'token':'" + SimulatorOptions.defaults().token() + "','intents':1,'shard':["
                                + shard + ",2],'properties':{}}}");
                for (JsonNode guild : client.nextEvent("READY").at("/d/guilds")) {
                    assertThat((guild.path("id").asLong() >> 22) % 2).isEqualTo(shard);
                    onFirst++;
                }
            }
        }
        assertThat(onFirst).isEqualTo(4);
    }

    private static String identify(int intents) {
        return "{'op':2,'d':{'token':'" + SimulatorOptions.defaults().token() + "','intents':" + intents
                + ",'properties':{}}}";
    }

    private int closeAfter(String... frames) {
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            for (String frame : frames) {
                client.send(frame);
            }
            return client.closeCode();
        }
    }
}
