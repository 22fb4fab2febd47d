package io.wayhaven.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.members.MemberNews;
import io.wayhaven.gateway.shard.ConnectionEnd;
import io.wayhaven.gateway.shard.LinkListener;
import io.wayhaven.gateway.shard.Opening;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.simulator.SimulatorOptions;
import io.wayhaven.simulator.gateway.GatewayLimits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A socket that is open, and dead. */
class ZombieIT {
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    @Test
    void isGivenUpWithinTwoHeartbeats() throws Exception {
        var options =
                SimulatorOptions.defaults().withGateway(GatewayLimits.defaults().withHeartbeatInterval(HEARTBEAT));
        try (var discord = DiscordSimulator.start(options)) {
            // Given
            var edge = new DiscordEdge(discord.restUrl(), discord.token());
            var listener = new Listener();
            edge.connector().open(new Opening(0, 1, discord.gatewayUrl(), 1, null), listener);
            listener.ready.get(20, TimeUnit.SECONDS);

            // When
            var since = Instant.now();
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(discord.controlUrl() + "/faults"))
                                    .POST(BodyPublishers.ofString("{\"fault\":\"zombie\"}"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"sockets\":1");

            // Then
            assertThat(listener.end.get(20, TimeUnit.SECONDS)).isInstanceOf(ConnectionEnd.Lost.class);
            assertThat(Duration.between(since, Instant.now()))
                    .isLessThan(HEARTBEAT.multipliedBy(2).plusSeconds(2));
            edge.stop();
        }
    }

    private static final class Listener implements LinkListener {
        private final CompletableFuture<String> ready = new CompletableFuture<>();
        private final CompletableFuture<ConnectionEnd> end = new CompletableFuture<>();

        @Override
        public void begun(String session, String resumeUrl) {
            ready.complete(session);
        }

        @Override
        public void dispatched(Dispatch dispatch, @Nullable Interaction interaction) {
            assertThat(dispatch.sequence()).isPositive();
        }

        @Override
        public void told(MemberNews news) {}

        @Override
        public void ended(ConnectionEnd how) {
            end.complete(how);
        }
    }
}
