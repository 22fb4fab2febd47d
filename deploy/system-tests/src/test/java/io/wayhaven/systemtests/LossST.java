package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.local.stack.RunningService;
import io.wayhaven.systemtests.harness.BanCalls;
import io.wayhaven.systemtests.harness.Chaos;
import io.wayhaven.systemtests.harness.Completeness;
import io.wayhaven.systemtests.harness.EventTail;
import io.wayhaven.systemtests.harness.GatewayOutage;
import io.wayhaven.systemtests.harness.Load;
import io.wayhaven.systemtests.harness.LogChannel;
import io.wayhaven.systemtests.harness.Measured;
import io.wayhaven.systemtests.harness.Minted;
import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.Network.Server;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Position;
import io.wayhaven.systemtests.harness.Quiet;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.TestedSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that Discord sends is lost or stored twice, whichever process dies and whenever. */
@Order(50)
@ExtendWith(OnSharedSystem.class)
class LossST {

    private static final long SEED = 20_261_121;
    private static final int PER_SECOND = 500;
    private static final long DISPATCHES = 20_000;
    private static final int KILLS = 5;
    private static final int CHILDREN = 3;
    private static final int BANS = 12;
    private static final int RESTARTS = 3;
    private static final int TAKEOVERS = 2;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final TestedSystem system;
    private final SimulatorControl discord;

    LossST(TestedSystem system) {
        this.system = system;
        this.discord = system.discord();
    }

    @Test
    void storesEveryDispatchOnceWhileProcessesAreKilled() {
        // Given
        assertThat(discord.isConnected()).isTrue();
        Network network = Network.link(system, "Storm", CHILDREN);
        LogChannel channel =
                LogChannel.in(system, network.main().id(), network.main().owner());
        long before = system.rows().lastRow();
        List<BanCalls> bans = new ArrayList<>();
        List<GatewayOutage> restarts = new ArrayList<>();
        List<GatewayOutage> takeovers = new ArrayList<>();

        // When
        long minted;
        try (Load load = Load.start(discord, discord.guilds(), PER_SECOND, SEED);
                Chaos chaos = new Chaos(SEED)) {
            CompletableFuture<Void> others = CompletableFuture.allOf(
                    chaos.strike(system.service("log-writer-service"), KILLS),
                    chaos.strike(system.service("sync-engine-service"), KILLS),
                    chaos.repeat(BANS, () -> bans.add(banInClient(network, bans.size()))));
            RunningService gateway = system.service("gateway-service");
            for (int round = 0; round < RESTARTS; round++) {
                boolean twice = round == RESTARTS - 1;
                chaos.atSomeMoment(() -> restarts.add(killAndRestart(chaos, gateway, twice)))
                        .join();
            }
            takeovers.addAll(takeOver(chaos, gateway, system.startAnother("gateway-service")));
            others.join();
            await("enough dispatches").atMost(LIMIT).until(() -> load.minted() >= DISPATCHES);
            load.close();
            minted = load.minted();
            Measured.print(
                    "loss: %d dispatches at %.0f/s; gateway killed %d times, log-writer and sync-engine %d times each",
                    minted, load.rate(), restarts.size() + 1 + takeovers.size(), KILLS);
            assertThat(load.failed()).as("dispatches without a session").isZero();
        }
        Duration caughtUp = new Completeness(system).awaitCaughtUp(LIMIT);

        // Then
        print(restarts, takeovers, caughtUp);
        new Completeness(system).assertNothingLostOrDoubled();
        assertThat(system.topics().deadLetters()).isEmpty();
        Quiet.await(system);
        assertEverythingIsTold(network.main(), channel, before);
        for (int ban = 0; ban < BANS; ban++) {
            List<Server> others = new ArrayList<>(network.all());
            others.remove(ban % others.size());
            assertThat(bans.get(ban).bans()).as("calls of ban %d", ban).isEqualTo(BanCalls.onceIn(others));
        }
    }

    /**
     * In the log, and once in the log channel.
     *
     * @param before the last row that others caused
     */
    private void assertEverythingIsTold(Server server, LogChannel channel, long before) {
        Duration behind = new Completeness(system).awaitInterpreted(LIMIT);
        Measured.print("interpreted %s after everything was stored and worked off", Measured.seconds(behind));
        assertThat(system.rows().untold("MESSAGE_UPDATE", before))
                .as("edits without an entry")
                .isZero();
        assertThat(system.rows().untold("GUILD_BAN_ADD", before))
                .as("bans without an entry")
                .isZero();
        assertThat(system.rows().entries(server.id(), "member.ban")).isEqualTo(BANS);
        channel.awaitBansTold(BANS, LIMIT);
        channel.awaitTold("message.edit", system.rows().entries(server.id(), "message.edit"), LIMIT);
    }

    /** What the engine has to do meanwhile: its rows alone would not show that it forgot something. */
    private BanCalls banInClient(Network network, int number) {
        String raider = network.newcomer("raider " + number);
        BanCalls calls = new BanCalls(discord, raider);
        network.act(network.all().get(number % network.all().size()), "ban", raider);
        return calls;
    }

    /** @param twice whether it is hit again before it is any use */
    private GatewayOutage killAndRestart(Chaos chaos, RunningService gateway, boolean twice) {
        EventTail tail = new EventTail(discord);
        Instant killed = Instant.now();
        assertThat(GatewayOutage.kill(discord, gateway)).as("held the socket").isTrue();
        gateway.start();
        if (twice) {
            chaos.atSomeMoment(gateway::kill).join();
            gateway.start();
        }
        return GatewayOutage.awaitEnd(killed, tail);
    }

    /** Kills whoever holds the socket and starts it again only when the other one has taken over. */
    private List<GatewayOutage> takeOver(Chaos chaos, RunningService first, RunningService second) {
        List<GatewayOutage> takeovers = new ArrayList<>();
        second.awaitReady(LIMIT);
        RunningService active = first;
        for (int attempt = 0; takeovers.size() < TAKEOVERS; attempt++) {
            assertThat(attempt).as("attempts to hit the active gateway").isLessThan(2 * TAKEOVERS + 2);
            RunningService victim = active;
            chaos.atSomeMoment(() -> {
                        EventTail tail = new EventTail(discord);
                        Instant killed = Instant.now();
                        if (GatewayOutage.kill(discord, victim)) {
                            takeovers.add(GatewayOutage.awaitEnd(killed, tail));
                        }
                    })
                    .join();
            victim.start();
            victim.awaitReady(LIMIT);
            await("a gateway is connected").atMost(LIMIT).until(discord::isConnected);
            active = victim == first ? second : first;
        }
        return takeovers;
    }

    private void print(List<GatewayOutage> restarts, List<GatewayOutage> takeovers, Duration caughtUp) {
        Map<Position, Instant> received = system.rows().receivedAt("RESUMED");
        List<GatewayOutage> all =
                Stream.concat(restarts.stream(), takeovers.stream()).toList();
        Measured.spread(
                "gateway restarted: socket lost -> RESUME accepted",
                restarts.stream().map(GatewayOutage::untilResume).toList());
        Measured.spread(
                "standby takes over: socket lost -> RESUME accepted",
                takeovers.stream().map(GatewayOutage::untilResume).toList());
        Measured.spread(
                "RESUME accepted -> everything replayed and RESUMED received",
                all.stream()
                        .map(outage -> untilReceived(outage.resumed(), received))
                        .toList());
        Measured.print(
                "replay buffer: %d dispatches in the longest outage, %d kept by the simulator (Discord: up to about 3,500)",
                all.stream().mapToLong(GatewayOutage::missed).max().orElse(0), TestedSystem.REPLAY_BUFFER);
        Measured.print("caught up %s after the last dispatch", Measured.seconds(caughtUp));
    }

    private static Duration untilReceived(Minted resumed, Map<Position, Instant> received) {
        return Duration.between(resumed.time(), Objects.requireNonNull(received.get(resumed.position())));
    }
}
