package io.wayhaven.syncengine.echo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes what was read in audit logs. Most of it was pushed before; what was not is an act of which Discord said nothing at
 * the time, and becomes a command late rather than never.
 */
public final class LateWatch {

    private final EvidenceBook evidence;
    private final ClientWatch watch;

    /** A watch that holds no state of its own. */
    public LateWatch(EvidenceBook evidence, ClientWatch watch) {
        this.evidence = evidence;
        this.watch = watch;
    }

    /** Completes when what follows from the action is durable. */
    public CompletionStage<Void> seen(SeenAction seen) {
        return evidence.isNews(seen).thenCompose(news -> news ? watch.seen(seen) : known(seen));
    }

    /** Which roles mute is not asked here: what became of them was noted when it was news. */
    private CompletionStage<Void> known(SeenAction seen) {
        return seen.role() == null ? evidence.note(seen) : CompletableFuture.completedStage(null);
    }
}
