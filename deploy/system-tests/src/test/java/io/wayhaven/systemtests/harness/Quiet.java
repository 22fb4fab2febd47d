package io.wayhaven.systemtests.harness;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** Waits until nothing is on its way any more: what has not happened by then never will. */
public final class Quiet {

    private static final String ENGINE = "sync-engine";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Quiet() {}

    /**
     * Returns once everything that Discord sent has been worked off, the bot's own actions among it.
     *
     * <p>Looks from the source down, and a stage hands on before it lets go: if nothing has come from the source in the
     * meantime, all stages were empty at once.
     */
    public static void await(TestedSystem system) {
        Awaitility.await("nothing is on its way")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> onItsWay(system), Map::isEmpty);
    }

    private static Map<String, Long> onItsWay(TestedSystem system) {
        Map<String, Long> found = new TreeMap<>();
        long sent = system.discord().lastEvent();
        found.put("not stored", Math.max(0, sent - system.rows().dispatchCount()));
        found.put("events not seen by the engine", system.topics().lag(ENGINE, "discord.events.v1"));
        found.put("commands", system.topics().lag(ENGINE, "moderation.commands.v1"));
        found.put("outbox", system.rows().outbox());
        found.put("deliveries", system.topics().lag(ENGINE, "sync.deliveries.v1"));
        found.put("open deliveries", system.rows().openDeliveries());
        found.put("outbox of deliveries", system.rows().outbox());
        found.put("new events", system.discord().lastEvent() - sent);
        found.values().removeIf(count -> count == 0);
        return found;
    }
}
