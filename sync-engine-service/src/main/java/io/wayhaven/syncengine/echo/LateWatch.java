package io.wayhaven.syncengine.echo;

import io.wayhaven.syncengine.punishment.Aspect;
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

    /** What is kept of bans tells by itself what is newer; nothing does of the rest. */
    private CompletionStage<Void> known(SeenAction seen) {
        return seen.action().aspect().filter(aspect -> aspect == Aspect.BAN).isPresent()
                ? evidence.note(seen)
                : CompletableFuture.completedStage(null);
    }
}
