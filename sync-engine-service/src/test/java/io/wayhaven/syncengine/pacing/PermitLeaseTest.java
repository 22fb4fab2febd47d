package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermitLeaseTest {

    private final SharedLimit limit = new SharedLimit(5);

    @Test
    void aLoneProcessReachesTheLimit() {
        // Given one that has been idle
        var alone = limit.new Process("alone");
        limit.pass(3_000);

        // When it is asked for far more than it has
        alone.ask(2_000);
        limit.pass(20_000);

        // Then it sends as many as permits that return 1.25 seconds after they were given allow, a quarter being their
        // way
        assertThat(limit.arrived(alone.mine, 5_000, 20_000)).isGreaterThan(15 * SharedLimit.PERMITS * 10 / 13);
        assertThat(alone.lease.permits()).isEqualTo(SharedLimit.PERMITS);
        assertThat(limit.mostInASecond()).isLessThanOrEqualTo(SharedLimit.PERMITS);
    }

    @Test
    void idleOnesCostOnePermitEach() {
        var busy = limit.new Process("busy");
        var idle = List.of(limit.new Process("idle"), limit.new Process("idle too"));
        busy.ask(2_000);
        limit.pass(5_000);

        assertThat(busy.lease.permits()).isEqualTo(48);
        assertThat(idle).allMatch(process -> process.lease.permits() == 1);
    }

    @Test
    void busyOnesShareEvenlyWithinSecondsOfANewOne() {
        var first = limit.new Process("first");
        first.ask(5_000);
        limit.pass(5_000);
        var second = limit.new Process("second");
        second.ask(5_000);
        limit.pass(4_000);

        assertThat(first.lease.permits()).isEqualTo(25);
        assertThat(second.lease.permits()).isEqualTo(25);
    }

    @Test
    void whatADeadOneHeldIsWithOthersWithinSeconds() {
        var dead = limit.new Process("dead");
        dead.ask(5_000);
        limit.pass(5_000);
        dead.dies();
        var other = limit.new Process("other");
        other.ask(5_000);
        limit.pass(8_000);

        assertThat(other.lease.permits()).isEqualTo(SharedLimit.PERMITS - 1);
        limit.pass(40_000);
        assertThat(other.lease.permits()).isEqualTo(SharedLimit.PERMITS);
        assertThat(limit.mostInASecond()).isLessThanOrEqualTo(SharedLimit.PERMITS);
    }

    @Test
    void whatOneHeldThatEndedIsThereAfterTwoSeconds() {
        var ended = limit.new Process("ended");
        ended.ask(5_000);
        limit.pass(5_000);
        ended.ends();
        var next = limit.new Process("next");
        next.ask(5_000);
        limit.pass(3_000);

        assertThat(next.lease.permits()).isEqualTo(SharedLimit.PERMITS - 1);
        assertThat(limit.mostInASecond()).isLessThanOrEqualTo(SharedLimit.PERMITS);
    }

    @Test
    void whoCannotAgreeKeepsASafeShareForAWhile() {
        var cutOff = limit.new Process("cut off");
        var other = limit.new Process("other");
        cutOff.ask(5_000);
        other.ask(5_000);
        limit.pass(4_000);
        cutOff.cutOff(true);
        limit.pass(12_000);

        assertThat(cutOff.lease.permits()).isOne();
        assertThat(other.lease.permits()).isEqualTo(SharedLimit.PERMITS - 1);

        limit.pass(20_000);
        assertThat(cutOff.lease.permits()).isZero();

        cutOff.cutOff(false);
        limit.pass(4_000);
        assertThat(cutOff.lease.permits()).isEqualTo(25);
        assertThat(limit.mostInASecond()).isLessThanOrEqualTo(SharedLimit.PERMITS);
    }

    @Test
    void whatDiscordToldOneIsObeyedByAll() {
        var told = limit.new Process("told");
        var other = limit.new Process("other");
        var learned = new ArrayList<Duration>();
        other.lease.onPause(learned::add);
        limit.pass(2_000);
        told.lease.pause(Duration.ofSeconds(5));
        limit.pass(1_000);

        told.ask(10);
        other.ask(10);
        limit.pass(3_500);
        assertThat(limit.arrivals).isEmpty();
        assertThat(learned).isNotEmpty().allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
        limit.pass(2_000);
        assertThat(limit.arrivals).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void neverMoreThanTheLimitWhateverHappens(long seed) {
        // Given processes that come, ask, die, end, and lose the book, for five minutes
        var shared = new SharedLimit(seed);
        var random = new Random(seed);
        var alive = new ArrayList<SharedLimit.Process>();
        for (var step = 0; step < 600; step++) {
            switch (random.nextInt(24)) {
                case 0 -> {
                    if (alive.size() < 6) {
                        alive.add(shared.new Process("process " + step));
                    }
                }
                case 1 -> random(alive, random).forEach(process -> kill(process, alive));
                case 2 -> random(alive, random).forEach(process -> end(process, alive));
                case 3 -> random(alive, random).forEach(process -> process.cutOff(true));
                case 4, 5 -> alive.forEach(process -> process.cutOff(false));
                case 6 -> shared.bookIsAway(true);
                case 7, 8, 9 -> shared.bookIsAway(false);
                default -> random(alive, random).forEach(process -> process.ask(random.nextInt(200)));
            }
            shared.pass(random.nextInt(1_000));
        }

        // Then Discord has never seen too many
        assertThat(shared.arrivals).hasSizeGreaterThan(1_000);
        assertThat(shared.mostInASecond()).isLessThanOrEqualTo(SharedLimit.PERMITS);
    }

    private static List<SharedLimit.Process> random(List<SharedLimit.Process> alive, Random random) {
        return alive.isEmpty() ? List.of() : List.of(alive.get(random.nextInt(alive.size())));
    }

    private static void kill(SharedLimit.Process process, List<SharedLimit.Process> alive) {
        process.dies();
        alive.remove(process);
    }

    private static void end(SharedLimit.Process process, List<SharedLimit.Process> alive) {
        process.ends();
        alive.remove(process);
    }
}
