package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairSharesTest {

    private static final Need IDLE = new Need(0, 0);
    private static final Need BUSY = new Need(1_000, 0);
    private static final Need POSTING = new Need(0, 1_000);

    @Test
    void oneBusyProcessGetsNearlyAllOfIt() {
        assertThat(FairShares.of(50, Map.of("busy", BUSY))).containsExactly(entry("busy", 50));
        assertThat(FairShares.of(50, Map.of("busy", BUSY, "idle", IDLE, "other", IDLE)))
                .containsEntry("busy", 48);
    }

    @Test
    void busyProcessesGetTheSame() {
        assertThat(FairShares.of(50, Map.of("a", BUSY, "b", BUSY, "c", BUSY)).values())
                .containsExactlyInAnyOrder(16, 17, 17);
    }

    @Test
    void whoNeedsLittleGetsThat() {
        assertThat(FairShares.of(50, Map.of("a", BUSY, "b", BUSY, "c", new Need(10, 0))))
                .containsOnly(entry("a", 20), entry("b", 20), entry("c", 10));
    }

    @Test
    void whatIsUrgentAnywhereGoesBeforeWhatIsPatient() {
        assertThat(FairShares.of(50, Map.of("bans", new Need(40, 0), "posts", POSTING)))
                .containsOnly(entry("bans", 40), entry("posts", 10));
        assertThat(FairShares.of(50, Map.of("bans", BUSY, "posts", POSTING))).containsEntry("bans", 49);
    }

    @Test
    void whatNobodyNeedsIsSplitWithAPartForANewcomer() {
        assertThat(FairShares.of(50, Map.of("a", IDLE))).containsExactly(entry("a", 25));
        assertThat(FairShares.of(50, Map.of("a", IDLE, "b", IDLE))).containsOnly(entry("a", 17), entry("b", 17));
    }

    @Test
    void thereIsNeverMoreThanThereIs() {
        var random = new Random(11);
        for (var round = 0; round < 5_000; round++) {
            var permits = random.nextInt(60);
            var needs = new HashMap<String, Need>();
            for (var process = 0; process <= random.nextInt(12); process++) {
                needs.put("p" + process, new Need(random.nextInt(80), random.nextInt(40)));
            }

            var shares = FairShares.of(permits, needs).values();

            assertThat(shares).allMatch(share -> share >= 0);
            assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(permits);
        }
    }
}
