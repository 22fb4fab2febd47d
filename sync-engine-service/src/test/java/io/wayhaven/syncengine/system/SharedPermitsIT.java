package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.syncengine.pacing.Lease;
import io.wayhaven.syncengine.pacing.Need;
import io.wayhaven.syncengine.pacing.PermitBook;
import io.wayhaven.syncengine.pacing.PermitReport;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beside the service itself, which is idle and keeps a permit. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
class SharedPermitsIT {

    private static final int PERMITS = 50;
    private static final Need MUCH = new Need(1_000, 0);

    @SuppressWarnings("NullAway.Init") // injected
    @Inject
    PermitBook book;

    private final Tables tables = new Tables();

    @AfterEach
    void forget() {
        tables.query("delete from sync.permit_lease where process like 'test %'");
    }

    @Test
    void whoComesAtTheSameTimeGetsNoMoreTogetherThanThereIs() {
        var processes = IntStream.range(0, 20)
                .mapToObj(number -> book.renew(report("test " + number, 1, 0, Duration.ZERO))
                        .toCompletableFuture())
                .toList();
        processes.forEach(SharedPermitsIT::answer);

        assertThat(held()).isBetween(PERMITS / 2, PERMITS);
    }

    @Test
    void busyOnesComeToShareEvenly() {
        var one = new Lease[] {new Lease(0, 0, Duration.ZERO), new Lease(0, 0, Duration.ZERO)};
        var round = new int[1];

        eventually(() -> {
            round[0]++;
            for (var process : List.of(0, 1)) {
                one[process] =
                        answer(book.renew(report("test " + process, round[0], one[process].permits(), Duration.ZERO)));
                assertThat(held()).isLessThanOrEqualTo(PERMITS);
            }
            assertThat(List.of(one[0].permits(), one[1].permits())).containsExactlyInAnyOrder(24, 25);
        });
    }

    @Test
    void whatOneGivesBackAndWhatItWasToldReachesOthers() {
        // Short, since the service itself keeps to it as well
        var pause = Duration.ofSeconds(15);
        answer(book.renew(report("test told", 1, 0, pause)));

        var lease = answer(book.renew(report("test other", 1, 0, Duration.ZERO)));
        assertThat(lease.pause()).isPositive().isLessThanOrEqualTo(pause);

        answer(book.leave(report("test told", 2, 0, Duration.ZERO)));
        assertThat(tables.query("select held from sync.permit_lease where process = 'test told'"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("held", "0"));
    }

    private int held() {
        return Integer.parseInt(tables.query("""
                        select coalesce(sum(held), 0) as held from sync.permit_lease
                        where expires_at > now() - interval '2 seconds'
                        """).getFirst().get("held"));
    }

    private static <T> T answer(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static PermitReport report(String process, long round, int held, Duration pause) {
        return new PermitReport(process, round, held, MUCH, pause);
    }
}
