package io.wayhaven.syncengine.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.contracts.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever moderators do about the same people at the same time, by command or in their clients, and whatever happens to
 * the service and to what it is told: every linked guild ends in the state of the last accepted command.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConvergenceIT {

    private static final int GUILDS = 20;
    private static final int PEOPLE = 200;
    private static final int MEMBERSHIPS = 5;
    private static final int ACTIONS = Integer.getInteger("convergence.actions", 300);
    private static final int WAVE = 50;
    private static final int WAVES_BETWEEN_KILLS = 5;
    private static final int STILL_OPEN = 300;
    private static final double DISPATCHES_TWICE = 0.05;
    private static final long SEED = Long.getLong("convergence.seed", System.nanoTime());
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Random random = new Random(SEED);

    @SuppressWarnings("NullAway.Init") // before any test
    private Surroundings around;

    @SuppressWarnings("NullAway.Init") // before any test
    private UnreliableGateway gateway;

    @SuppressWarnings("NullAway.Init") // before any test
    private EngineProcess engine;

    @BeforeAll
    void start(@TempDir Path folder) {
        System.out.printf("[seed] -Dconvergence.seed=%d%n", SEED);
        around = Surroundings.withoutLimits(folder);
        engine = engine();
        engine.awaitStatus("/q/health/ready", 200);
        gateway = new UnreliableGateway(around.simulator, around.broker, random, DISPATCHES_TWICE);
    }

    @AfterAll
    void stop() {
        gateway.close();
        engine.close();
        around.close();
    }

    @Test
    void aFullMeshConverges() {
        converges(Servers.add(around, "Mesh", GUILDS).inFullMesh());
    }

    @Test
    void aHierarchyConverges() {
        converges(Servers.add(around, "Tree", GUILDS).inThreeLevels(4));
    }

    private void converges(Servers servers) {
        // Given
        var mixes = new Mixes(around, servers, random);
        for (var person = 0; person < PEOPLE; person++) {
            mixes.addPerson(MEMBERSHIPS);
        }
        var people = Set.copyOf(mixes.people());
        around.discord.fault(Map.of("fault", "audit", "order", "late", "millis", 1500, "rate", 0.1));

        // When
        var began = System.nanoTime();
        for (var wave = 1; wave * WAVE <= ACTIONS; wave++) {
            for (var act = 0; act < WAVE; act++) {
                mixes.next();
            }
            around.broker.flush();
            if (wave % WAVES_BETWEEN_KILLS == 0) {
                gateway.beAway(Duration.ofMillis(random.nextInt(3000)));
                engine.killAfter(Duration.ofMillis(random.nextInt(1000)));
                engine = engine();
            }
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> decided(mixes.given()) && open() < STILL_OPEN);
        }
        around.discord.noFaults();
        var expected = new HashSet<>(mixes.given());
        expected.addAll(new Traces(around, servers, people).nativeCommands());
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> quiet(expected));

        // Then
        var traces = new Traces(around, servers, people);
        System.out.printf(
                "[measured] convergence of %d guilds: %d actions, %d of them by hand, %d calls, %.1f s%n",
                GUILDS, expected.size(), mixes.acts(), traces.calls(), (System.nanoTime() - began) / 1e9);
        assertThat(new ConvergenceOracle(around.discord, servers, people, around.broker.personCommands()).divergences())
                .as("guilds in another state")
                .isEmpty();
        assertThat(traces.doubled(mixes.joins())).as("calls made twice").isEmpty();
        assertThat(traces.needless()).as("calls that changed nothing").isEmpty();
        assertThat(cases(people)).as("cases, echoes not among them").isEqualTo(expected);
        around.assertReplayed();
    }

    private EngineProcess engine() {
        return around.engine(Map.of("wayhaven.discord.requests-per-second", "10000"));
    }

    private long open() {
        return around.count("select count(*) from sync.delivery where status in ('pending', 'calling', 'retry_later')");
    }

    private boolean decided(Set<String> commands) {
        return around.count("select count(*) from sync.processed_command where command_id = any (?)", (Object)
                        commands.toArray(String[]::new))
                == commands.size();
    }

    private boolean quiet(Set<String> commands) {
        return decided(commands)
                && open() == 0
                && around.count("select count(*) from sync.outbox") == 0
                && around.broker.lag(Topics.DISCORD_EVENTS) == 0
                && around.broker.lag(Topics.MODERATION_COMMANDS) == 0
                && around.broker.lag(Topics.SYNC_DELIVERIES) == 0;
    }

    private Set<String> cases(Set<String> people) {
        var found = new HashSet<String>();
        around.query("select command_id, user_id::text as person from sync.moderation_case").stream()
                .filter(row -> people.contains(row.get("person")))
                .forEach(row -> found.add(row.getOrDefault("command_id", "")));
        return found;
    }
}
