package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.gateway.GatewayLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LoadIT {

    private static final int COUNT = 5_000;

    private static SimulatorOptions options(int replayBuffer) {
        return SimulatorOptions.defaults()
                .withGateway(GatewayLimits.defaults()
                        .withReplayBuffer(replayBuffer)
                        .withIdentifies(1, Duration.ofMillis(1), 1_000));
    }

    @Test
    void mintsExactlyWhatWasAskedForInOrder() {
        try (DiscordSimulator simulator = DiscordSimulator.start(options(COUNT));
                GatewayClient client = GatewayClient.open(simulator.gatewayUrl() + "?compress=zlib-stream")) {
            var http = new Http(simulator);
            client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
            for (int guilds = 0; guilds < 4; guilds++) {
                client.nextEvent("GUILD_CREATE");
            }
            http.post("/traffic", "{'eventsPerSecond':2500,'count':" + COUNT + "}");
            for (long sequence = 6; sequence < 6 + COUNT; sequence++) {
                assertThat(client.next().path("s").asLong()).isEqualTo(sequence);
            }
            Awaitility.await().until(() -> !http.get("/traffic").path("running").asBoolean());
            assertThat(http.get("/traffic").path("minted").asLong()).isEqualTo(COUNT);
            List<Long> sequences = new ArrayList<>();
            long after = 0;
            JsonNode page = http.get("/events?limit=1000");
            while (!page.path("events").isEmpty()) {
                page.path("events")
                        .forEach(event -> sequences.add(event.path("sequence").asLong()));
                after = page.path("next").asLong();
                page = http.get("/events?limit=1000&after=" + after);
            }
            assertThat(sequences)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, COUNT + 5).boxed().toList());
        }
    }

    @Test
    void waitsWhileNobodyListens() {
        try (DiscordSimulator simulator = DiscordSimulator.start(options(100))) {
            var http = new Http(simulator);
            http.post("/traffic", "{'eventsPerSecond':1000,'count':20}");
            try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
                client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
                Awaitility.await()
                        .until(() -> !http.get("/traffic").path("running").asBoolean());
                assertThat(http.get("/traffic").path("minted").asLong()).isEqualTo(20);
            }
        }
    }

    @Test
    void aReaderThatFallsTooFarBehindLosesItsSessionAndNothingPilesUp() {
        try (DiscordSimulator simulator = DiscordSimulator.start(options(500));
                GatewayClient client = GatewayClient.openWithoutReading(simulator.gatewayUrl())) {
            var http = new Http(simulator);
            client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
            Awaitility.await().until(() -> http.get("/sessions").size() == 1);
            http.post("/traffic", "{'eventsPerSecond':20000}");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                JsonNode session = http.get("/sessions").path(0);
                return session.path("firstReplayable").asLong() > 2_000
                        && http.get("/traffic").path("minted").asLong() > 20_000;
            });
            http.control("DELETE", "/traffic", "");
            client.startReading();
            assertThat(client.nextOp(9).path("d").asBoolean(true)).isFalse();
            assertThat(http.get("/sessions")).isEmpty();
        }
    }

    @Test
    void announcesGuildsThatAreAdded() {
        try (DiscordSimulator simulator = DiscordSimulator.start(options(100));
                GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            var http = new Http(simulator);
            client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
            client.nextEvent("READY");
            JsonNode added = http.post("/guilds", "{'name':'Child','members':3,'count':10}");
            assertThat(added).hasSize(10);
            JsonNode last = client.next();
            while (!last.at("/d/name").asText().equals("Child 10")) {
                last = client.next();
            }
            assertThat(last.at("/d/member_count").asInt()).isEqualTo(4);
            http.control("DELETE", "/guilds/" + last.at("/d/id").asText(), "");
            assertThat(client.nextEvent("GUILD_DELETE").at("/d/id")).isEqualTo(last.at("/d/id"));
        }
    }

    @Test
    void startsAfreshWithTheSameGuilds() {
        try (DiscordSimulator simulator = DiscordSimulator.start(options(100));
                GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            var http = new Http(simulator);
            JsonNode before = http.get("/guilds");
            client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
            client.nextEvent("READY");
            http.post("/guilds", "{}");
            http.post("/reset", "");
            assertThat(client.closeCode()).isEqualTo(4000);
            assertThat(http.get("/guilds")).isEqualTo(before);
            assertThat(http.get("/events").path("events")).isEmpty();
        }
    }

    @Test
    void closesTurnsSilentAndReconnectsOnCommand() {
        try (DiscordSimulator simulator = DiscordSimulator.start(options(100))) {
            var http = new Http(simulator);
            try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
                client.identify(simulator.token(), 1);
                client.nextEvent("READY");
                http.post("/faults", "{'fault':'reconnect'}");
                client.nextOp(7);
                http.post("/faults", "{'fault':'close','code':4008}");
                assertThat(client.closeCode()).isEqualTo(4008);
            }
            try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
                client.identify(simulator.token(), 1);
                client.nextEvent("READY");
                assertThat(http.post("/faults", "{'fault':'drop'}")
                                .path("sockets")
                                .asInt())
                        .isEqualTo(1);
                assertThat(client.closeCode()).isEqualTo(1006);
            }
        }
    }
}
