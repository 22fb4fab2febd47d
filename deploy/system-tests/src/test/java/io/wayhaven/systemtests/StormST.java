package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.systemtests.harness.BanCalls;
import io.wayhaven.systemtests.harness.LogChannel;
import io.wayhaven.systemtests.harness.Measured;
import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Refusals;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.Storm;
import io.wayhaven.systemtests.harness.TestedSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A raid fills the log channel without a call that Discord refuses, and without keeping bans waiting. */
@Order(25)
@ExtendWith(OnSharedSystem.class)
class StormST {

    private static final int DELETES = 1_000;
    private static final double DELETES_PER_SECOND = 100;
    private static final int JOINS = 1_000;
    private static final double JOINS_PER_SECOND = 1_000 / 60.0;
    private static final int BANS = 100;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final TestedSystem system;
    private final SimulatorControl discord;

    StormST(TestedSystem system) {
        this.system = system;
        this.discord = system.discord();
    }

    @Test
    void showsOrCountsEveryEntryAndBansMeanwhile() {
        // Given
        Network network = Network.link(system, "Gale", 1);
        String guild = network.main().id();
        LogChannel channel = LogChannel.in(system, guild, network.main().owner());
        List<Duration> inPeace = banWhile(network, "calm", () -> false);
        Refusals before = Refusals.of(discord);

        // When
        Storm deletes = Storm.start(discord, guild, "deletes", DELETES, DELETES_PER_SECOND);
        List<Duration> inStorm = new ArrayList<>(banWhile(network, "deletes", deletes::lasts));
        Storm joins = Storm.start(discord, guild, "joins", JOINS, JOINS_PER_SECOND);
        inStorm.addAll(banWhile(network, "joins", joins::lasts));

        // Then
        Instant over = Instant.now();
        channel.awaitTold("message.delete", DELETES, LIMIT);
        channel.awaitTold("member.join", JOINS, LIMIT);
        Measured.print(
                "storm: everything posted %s after its end", Measured.seconds(Duration.between(over, Instant.now())));
        assertThat(system.rows().entries(guild, "message.delete")).isEqualTo(DELETES);
        assertThat(system.rows().entries(guild, "member.join")).isEqualTo(JOINS);
        assertThat(Refusals.of(discord)).as("calls that Discord refused").isEqualTo(before);
        Measured.percentiles("ban given -> its first call, without a storm", inPeace);
        Measured.percentiles("ban given -> its first call, in the storm", inStorm);
    }

    /** Bans one after the other, {@value #BANS} times and for as long as something lasts. */
    private List<Duration> banWhile(Network network, String names, BooleanSupplier lasts) {
        List<Duration> waits = new ArrayList<>();
        while (waits.size() < BANS || lasts.getAsBoolean()) {
            String raider = network.newcomer(names + " raider " + waits.size());
            BanCalls calls = new BanCalls(discord, raider);
            Instant given = Instant.now();
            network.give(network.main(), "ban", raider);
            Instant called = await("the first call")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(calls::first, first -> first != null);
            waits.add(Duration.between(given, called));
        }
        return waits;
    }
}
