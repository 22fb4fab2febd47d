package io.wayhaven.gateway.shard;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Has a session replaced that lacks intents. Its IDENTIFY waits for its turn first, so that the shard stays connected
 * until then and little is missed.
 */
final class IntentRenewal {
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final int shard;
    private final ShardParts parts;
    private final SessionLog log;
    private final BiConsumer<String, String> replace;
    private boolean waiting;

    /**
     * Of one shard.
     *
     * @param replace begins a new session there, for the given reason
     */
    IntentRenewal(int shard, ShardParts parts, SessionLog log, BiConsumer<String, String> replace) {
        this.shard = shard;
        this.parts = parts;
        this.log = log;
        this.replace = replace;
    }

    /** Has the session replaced if it lacks anything. On the executor of the parts. */
    void check() {
        if (waiting || lacksNothing()) {
            return;
        }
        waiting = true;
        var unused = parts.connector().whereToConnect().thenAcceptAsync(this::takeTurn, parts.executor());
    }

    private boolean lacksNothing() {
        var begunWith = log.intents();
        return begunWith == null || parts.intents().lacking(begunWith).isEmpty();
    }

    private void takeTurn(GatewayAnswer answer) {
        switch (answer) {
            case GatewayAnswer.Available available -> {
                var turn = parts.pacing().reserve(shard, available.limit(), false);
                var begunWith = log.intents();
                if (begunWith != null) {
                    parts.journal().extended(shard, parts.intents().lacking(begunWith), turn);
                }
                later(turn, () -> replace(available.url()));
            }
            case GatewayAnswer.Unauthorized unauthorized -> later(RETRY, this::checkAgain);
            case GatewayAnswer.Unavailable unavailable -> later(RETRY, this::checkAgain);
        }
    }

    private void checkAgain() {
        waiting = false;
        check();
    }

    private void replace(String url) {
        waiting = false;
        var begunWith = log.intents();
        if (begunWith == null) {
            return;
        }
        var lacking = parts.intents().lacking(begunWith);
        if (!lacking.isEmpty()) {
            replace.accept(url, "a new session was begun for the gateway intents " + lacking);
        }
    }

    private void later(Duration wait, Runnable task) {
        var unused = parts.executor().schedule(task, wait.toMillis(), MILLISECONDS);
    }
}
