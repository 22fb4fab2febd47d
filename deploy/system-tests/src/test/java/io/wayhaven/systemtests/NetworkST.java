package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.local.stack.RunningService;
import io.wayhaven.systemtests.harness.BanCalls;
import io.wayhaven.systemtests.harness.Measured;
import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.Network.Server;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Quiet;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.TestedSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One ban reaches every linked guild, by one call each, whatever happens on the way. */
@Order(30)
@ExtendWith(OnSharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkST {

    private static final int CHILDREN = 10;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final TestedSystem system;
    private final SimulatorControl discord;
    private Network network;

    NetworkST(TestedSystem system) {
        this.system = system;
        this.discord = system.discord();
    }

    @BeforeAll
    void linkElevenGuilds() {
        network = Network.link(system, "Chain", CHILDREN);
        assertThat(network.all()).hasSize(CHILDREN + 1);
    }

    @AfterEach
    void liftFaults() {
        discord.delete("/faults");
    }

    @Test
    void spreadsBanCommandAndItsLifting() {
        // Given
        String spammer = network.newcomer("spammer");
        BanCalls calls = new BanCalls(discord, spammer);

        // When
        Instant began = Instant.now();
        String ban = network.give(network.main(), "ban", spammer);
        String reply =
                network.awaitReply(ban, text -> lines(text).stream().allMatch(line -> line.endsWith(": banned")));
        Measured.print("a ban in %d guilds: %s until the reply says so", CHILDREN + 1, since(began));
        Quiet.await(system);

        // Then
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(network.all()));
        assertThat(network.bannedIn(spammer)).isEqualTo(network.all());
        assertThat(network.reply(ban)).isEqualTo(reply);
        assertThat(system.rows().cases(spammer))
                .as("cases, echoes not among them")
                .isEqualTo(1);

        // When
        String unban = network.give(network.main(), "unban", spammer);
        network.awaitReply(unban, text -> lines(text).stream().allMatch(line -> line.endsWith(": unbanned")));
        Quiet.await(system);

        // Then
        assertThat(calls.unbans()).isEqualTo(BanCalls.onceIn(network.all()));
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(network.all()));
        assertThat(network.bannedIn(spammer)).isEmpty();
        assertThat(system.rows().cases(spammer)).isEqualTo(2);
    }

    @Test
    void spreadsBanMadeInClientAndItsLifting() {
        // Given
        String spammer = network.newcomer("raider");
        Server source = network.children().get(3);
        List<Server> others = new ArrayList<>(network.all());
        others.remove(source);
        BanCalls calls = new BanCalls(discord, spammer);

        // When
        Instant began = Instant.now();
        network.act(source, "ban", spammer);
        await("the ban is everywhere")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> network.bannedIn(spammer).size() == network.all().size());
        Measured.print("a ban made in a client: %s until it is in %d more guilds", since(began), others.size());
        Quiet.await(system);

        // Then
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(others));
        assertThat(system.rows().cases(spammer)).isEqualTo(1);

        // When
        network.act(source, "unban", spammer);
        await("the ban is lifted everywhere")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> network.bannedIn(spammer).isEmpty());
        Quiet.await(system);

        // Then
        assertThat(calls.unbans()).isEqualTo(BanCalls.onceIn(others));
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(others));
        assertThat(system.rows().cases(spammer)).isEqualTo(2);
    }

    /** Discord bans at once and answers late, so that the engine dies after the call and before it knows. */
    @ParameterizedTest(name = "killed after {0} calls, Discord answers {1} ms late")
    @CsvSource({"1, 4000", "11, 4000", "2, 0"})
    void bansOnceAlthoughEngineDiesBetweenCallAndCommit(int callsBefore, int late) {
        // Given
        String spammer = network.newcomer("victim");
        BanCalls calls = new BanCalls(discord, spammer);
        RunningService engine = system.service("sync-engine-service");
        discord.post(
                "/faults",
                SimulatorControl.JSON
                        .createObjectNode()
                        .put("fault", "slow")
                        .put("route", "PUT /guilds/:guild/bans/:user")
                        .put("millis", late));

        // When
        String ban = network.give(network.main(), "ban", spammer);
        await("calls")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> calls.bans().size() >= callsBefore);
        engine.kill();
        assertThat(late == 0 || system.rows().openDeliveries() >= callsBefore)
                .as("calls whose answers the engine did not live to see")
                .isTrue();
        discord.delete("/faults");
        engine.start();

        // Then
        String reply = network.awaitReply(ban, text -> lines(text).stream().allMatch(NetworkST::isBanned));
        Quiet.await(system);
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(network.all()));
        assertThat(network.bannedIn(spammer)).isEqualTo(network.all());
        assertThat(network.reply(ban)).isEqualTo(reply);
        assertThat(system.rows().cases(spammer)).isEqualTo(1);
    }

    private static boolean isBanned(String line) {
        return line.endsWith(": banned") || line.endsWith(": already banned");
    }

    /** The last lines of a reply, which must be one for each guild; otherwise one that no expectation is met by. */
    private List<String> lines(String reply) {
        List<String> all = reply.lines().toList();
        List<String> last = all.subList(Math.max(0, all.size() - network.all().size()), all.size());
        boolean oneEach = network.all().stream()
                .allMatch(server -> last.stream()
                                .filter(line -> line.contains(" " + server.name() + ":"))
                                .count()
                        == 1);
        return oneEach ? last : List.of("not one line per guild: " + reply);
    }

    private static String since(Instant began) {
        return Measured.seconds(Duration.between(began, Instant.now()));
    }
}
