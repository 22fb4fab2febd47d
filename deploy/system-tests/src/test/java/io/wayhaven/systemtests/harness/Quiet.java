package io.wayhaven.systemtests.harness;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits until nothing is on its way any more: what has not happened by then never will. */
public final class Quiet {

    private static final String ENGINE = "sync-engine";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private Quiet() {}

    /**
     * Returns once everything that Discord sent has been worked off, the bot's own actions among it.
     *
     * <p>Looks from the source down, and a stage hands on before it lets go: if the source is unchanged at the end, all
     * stages were empty at once.
     */
    public static void await(TestedSystem system) {
        Awaitility.await("nothing is on its way")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> isQuiet(system));
    }

    private static boolean isQuiet(TestedSystem system) {
        long sent = system.discord().lastEvent();
        return system.rows().dispatchCount() >= sent
                && system.topics().lag(ENGINE, "discord.events.v1") == 0
                && system.topics().lag(ENGINE, "moderation.commands.v1") == 0
                && system.rows().outbox() == 0
                && system.topics().lag(ENGINE, "sync.deliveries.v1") == 0
                && system.rows().openDeliveries() == 0
                && system.rows().outbox() == 0
                && system.discord().lastEvent() == sent;
    }
}
