package io.wayhaven.syncengine.packaged;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the service does when it dies, and however often: everything is done once, and nothing is forgotten. */
class KilledEngineIT {

    private static final int GUILDS = 6;
    private static final int ANSWERED_AFTER_MILLIS = 800;
    private static final int INTERRUPTED = Integer.getInteger("killed.calls", 50);
    private static final int FEW = 60;
    private static final long SEED = Long.getLong("killed.seed", System.nanoTime());

    @Test
    void killsBetweenCallAndCommitLoseNothingAndDoubleNothing(@TempDir Path folder) {
        System.out.printf("[seed] killed.seed=%d%n", SEED);
        var random = new Random(SEED);
        try (var around = Surroundings.withoutLimits(folder)) {
            var engine = around.engine(Map.of());
            engine.awaitStatus("/q/health/ready", 200);
            try (var gateway = new UnreliableGateway(around.simulator, around.broker, random, 0)) {
                // Given
                var deeds =
                        new Deeds(around, Servers.add(around, "Kill", GUILDS).inThreeLevels(2));
                deeds.chooseMuteRoles();
                for (var route : List.of("PUT /guilds", "DELETE /guilds", "PATCH /guilds", "POST /channels")) {
                    around.discord.fault(Map.of("fault", "slow", "route", route, "millis", ANSWERED_AFTER_MILLIS));
                }

                // When
                var kills = 0;
                var interrupted = 0;
                for (; interrupted < INTERRUPTED; kills++) {
                    while (open(around) < FEW) {
                        deeds.next();
                    }
                    var from = around.discord.lastCall();
                    var calls = 1 + random.nextInt(2 * GUILDS);
                    await().atMost(300, SECONDS)
                            .pollInterval(Duration.ofMillis(20))
                            .until(() -> deeds.changes(from) >= calls);
                    engine.killAfter(Duration.ZERO);
                    interrupted += deeds.interrupted();
                    engine = around.engine(Map.of());
                }
                around.discord.noFaults();
                await().atMost(300, SECONDS)
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> open(around) == 0);

                // Then
                System.out.printf(
                        "[measured] %d kills interrupted %d calls between Discord's effect and the record of it, of %d calls%n",
                        kills, interrupted, deeds.changes(0));
                deeds.assertEachDoneOnce();
                around.assertReplayed();
            } finally {
                engine.close();
            }
        }
    }

    private static long open(Surroundings around) {
        return around.count("select count(*) from sync.delivery where status in ('pending', 'calling', 'retry_later')")
                + around.count("select count(*) from sync.notice where status in ('pending', 'taken')")
                + around.count("select count(*) from sync.outbox");
    }
}
