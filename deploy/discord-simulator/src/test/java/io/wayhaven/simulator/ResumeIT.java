package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.gateway.GatewayLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResumeIT {

    private static final GatewayLimits LIMITS = GatewayLimits.defaults()
            .withIdentifies(1, Duration.ofMillis(1), 1_000)
            .withReplayBuffer(20);

    private DiscordSimulator simulator;
    private Http http;
    private String guild;

    @BeforeEach
    void start() {
        simulator = DiscordSimulator.start(SimulatorOptions.defaults().withGateway(LIMITS));
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

    private void awaitDetached() {
        Awaitility.await()
                .until(() -> !http.get("/sessions").path(0).path("connected").asBoolean(true));
    }

    private void assertResumable(String session) {
        awaitDetached();
        message("while away 1");
        message("while away 2");
        try (GatewayClient again = GatewayClient.open(simulator.gatewayUrl() + "/resume")) {
            again.resume(simulator.token(), session, 5);
            List<JsonNode> replayed = again.upTo("RESUMED");
            assertThat(replayed).extracting(frame -> frame.path("s").asLong()).containsExactly(0L, 6L, 7L, 8L);
            assertThat(replayed.get(1).at("/d/content").asText()).isEqualTo("while away 1");
            message("live again");
            assertThat(again.nextEvent("MESSAGE_CREATE").path("s").asLong()).isEqualTo(9);
        }
    }

    @Test
    void replaysWhatHappenedWhileTheConnectionWasDropped() {
        GatewayClient client = GatewayClient.open(simulator.gatewayUrl());
        String session = identified(client);
        client.abort();
        assertResumable(session);
    }

    @Test
    void keepsTheSessionAfterAResumableCloseCode() {
        GatewayClient client = GatewayClient.open(simulator.gatewayUrl());
        String session = identified(client);
        client.sendClose(4000);
        assertResumable(session);
    }

    @Test
    void keepsTheSessionAfterAnEmptyCloseFrame() throws IOException {
        try (RawSocket raw = new RawSocket(simulator.port())) {
            raw.text("{\"op\":2,\"d\":{\"token\":\"" + simulator.token()
                    + "\",\"intents\":53608447,\"properties\":{}}}");
            Awaitility.await()
                    .until(() ->
                            http.get("/sessions").path(0).path("lastSequence").asLong() == 5);
            String session = http.get("/sessions").path(0).path("session").asText();
            raw.emptyClose();
            assertResumable(session);
        }
    }

    @Test
    void endsTheSessionAfterANormalClose() {
        GatewayClient client = GatewayClient.open(simulator.gatewayUrl());
        String session = identified(client);
        client.sendClose(1000);
        Awaitility.await().until(() -> http.get("/sessions").isEmpty());
        try (GatewayClient again = GatewayClient.open(simulator.gatewayUrl())) {
            again.resume(simulator.token(), session, 5);
            assertThat(again.nextOp(9).path("d").asBoolean(true)).isFalse();
        }
    }

    @Test
    void refusesToResumeBeyondItsBuffer() {
        GatewayClient client = GatewayClient.open(simulator.gatewayUrl());
        String session = identified(client);
        client.abort();
        awaitDetached();
        for (int sent = 0; sent <= 20; sent++) {
            message("message " + sent);
        }
        try (GatewayClient again = GatewayClient.open(simulator.gatewayUrl())) {
            again.resume(simulator.token(), session, 5);
            assertThat(again.nextOp(9).path("d").asBoolean(true)).isFalse();
        }
        assertThat(http.get("/sessions")).isEmpty();
    }

    @Test
    void refusesASequenceThatWasNeverSent() {
        GatewayClient client = GatewayClient.open(simulator.gatewayUrl());
        String session = identified(client);
        client.abort();
        try (GatewayClient again = GatewayClient.open(simulator.gatewayUrl())) {
            again.resume(simulator.token(), session, 500);
            assertThat(again.closeCode()).isEqualTo(4007);
        }
    }

    @Test
    void handsALiveSessionOverAndClosesItsOldSocket() {
        try (GatewayClient old = GatewayClient.open(simulator.gatewayUrl());
                GatewayClient heir = GatewayClient.open(simulator.gatewayUrl())) {
            String session = identified(old);
            heir.resume(simulator.token(), session, 3);
            assertThat(heir.upTo("RESUMED")).hasSize(4);
            assertThat(old.closeCode()).isEqualTo(4000);
        }
    }

    @Test
    void forgetsASessionAfterItsTime() {
        try (DiscordSimulator hasty = DiscordSimulator.start(
                SimulatorOptions.defaults().withGateway(LIMITS.withSessionExpiry(Duration.ofMillis(50))))) {
            GatewayClient client = GatewayClient.open(hasty.gatewayUrl());
            client.identify(hasty.token(), 1);
            client.nextEvent("READY");
            client.abort();
            var control = new Http(hasty);
            Awaitility.await().until(() -> control.get("/sessions").isEmpty());
        }
    }

    @Test
    void recordsEveryMintedEventOnce() {
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            String session = identified(client);
            message("one");
            JsonNode events = http.get("/events").path("events");
            assertThat(events).hasSize(6);
            assertThat(events).allMatch(event -> event.path("session").asText().equals(session));
            assertThat(events)
                    .extracting(event -> event.path("sequence").asLong())
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(http.get("/events?after=5").path("events")).hasSize(1);
        }
    }

    /** Speaks WebSocket by hand, for what the JDK's client cannot say. */
    private static final class RawSocket implements AutoCloseable {

        private final Socket socket;
        private final OutputStream out;

        RawSocket(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            out = socket.getOutputStream();
            out.write(("GET /gateway?v=10 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            String head = "";
            while (!head.endsWith("\r\n\r\n")) {
                head += (char) in.read();
            }
        }

        void text(String payload) throws IOException {
            byte[] bytes = payload.getBytes(StandardCharsets.US_ASCII);
            assertThat(bytes.length).isLessThan(126);
            frame(0x81, bytes);
        }

        void emptyClose() throws IOException {
            frame(0x88, new byte[0]);
        }

        /** A frame under a mask of zeros. */
        private void frame(int opcode, byte[] payload) throws IOException {
            out.write(new byte[] {(byte) opcode, (byte) (0x80 | payload.length), 0, 0, 0, 0});
            out.write(payload);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
