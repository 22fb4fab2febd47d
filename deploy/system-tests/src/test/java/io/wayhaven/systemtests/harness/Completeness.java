package io.wayhaven.systemtests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what Discord sent with what was stored. */
public final class Completeness {

    private final TestedSystem system;

    public Completeness(TestedSystem system) {
        this.system = system;
    }

    /**
     * Waits until as much is stored as was sent.
     *
     * @return how long that took
     */
    public Duration awaitCaughtUp(Duration limit) {
        long began = System.nanoTime();
        await("every dispatch is stored")
                .atMost(limit)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> system.rows().dispatchCount() >= system.discord().lastEvent());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Every dispatch of the simulator's list is stored, none twice, and nothing else; one session, without a gap. */
    public void assertNothingLostOrDoubled() {
        List<Minted> events = system.discord().events();
        List<Position> stored = system.rows().dispatches();
        Set<Position> minted = new HashSet<>();
        events.forEach(event -> minted.add(event.position()));
        Set<Position> distinct = new HashSet<>(stored);
        List<Minted> lost = events.stream()
                .filter(event -> !distinct.contains(event.position()))
                .toList();
        List<Position> invented =
                distinct.stream().filter(position -> !minted.contains(position)).toList();

        assertThat(events).as("the simulator's list is whole").hasSameSizeAs(minted);
        assertThat(lost).as("lost dispatches").isEmpty();
        assertThat(invented).as("rows that Discord knows nothing of").isEmpty();
        assertThat(stored).as("rows, none of them twice").hasSize(distinct.size());
        assertThat(system.rows().gaps()).as("gaps").isEmpty();
        assertThat(events.stream().filter(event -> event.type().equals("READY")))
                .as("accepted IDENTIFYs")
                .hasSize(1);
    }
}
