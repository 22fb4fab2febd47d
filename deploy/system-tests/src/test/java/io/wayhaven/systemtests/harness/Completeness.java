package io.wayhaven.systemtests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** Compares what Discord sent with what was stored. */
public final class Completeness {

    private static final Duration LATE_DISPATCHES = Duration.ofSeconds(60);

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

    /**
     * Waits until entries have been made of everything.
     *
     * @return how long that took
     */
    public Duration awaitInterpreted(Duration limit) {
        long began = System.nanoTime();
        await("entries of everything")
                .atMost(limit)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> system.topics().lag("wayhaven-log-interpreter", "discord.events.v1") == 0);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * Every dispatch of the simulator's list is stored, none twice, and nothing else; one session, without a gap.
     *
     * <p>What the bot posts comes back to it as dispatches, for as long as it posts: those of the list get time to be
     * stored, and what is stored is looked up in a later list.
     */
    public void assertNothingLostOrDoubled() {
        List<Position> due = positions(system.discord().events());
        await("every dispatch of the list is stored")
                .atMost(LATE_DISPATCHES)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                                Comparison.of(due, system.rows().dispatches()).lost())
                        .as("lost dispatches")
                        .isEmpty());
        List<Position> stored = system.rows().dispatches();
        List<Minted> events = system.discord().events();
        List<Position> sent = positions(events);
        Comparison comparison = Comparison.of(sent, stored);

        assertThat(sent)
                .as("the simulator's list, which has each dispatch once")
                .doesNotHaveDuplicates();
        assertThat(sent).as("the simulator's list, which has forgotten nothing").hasSize((int)
                events.getLast().index());
        assertThat(comparison.doubled()).as("dispatches stored twice").isEmpty();
        assertThat(comparison.invented())
                .as("rows that Discord knows nothing of")
                .isEmpty();
        assertThat(system.rows().gaps()).as("gaps").isEmpty();
        assertThat(events.stream().filter(event -> event.type().equals("READY")))
                .as("accepted IDENTIFYs")
                .hasSize(1);
    }

    private static List<Position> positions(List<Minted> events) {
        return events.stream().map(Minted::position).toList();
    }
}
