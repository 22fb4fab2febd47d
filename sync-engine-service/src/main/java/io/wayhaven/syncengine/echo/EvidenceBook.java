package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.id.UserId;
import java.util.concurrent.CompletionStage;

/** Where evidence is kept. */
public interface EvidenceBook {

    /** What is known that tells whose doing an action is. */
    CompletionStage<Evidence> about(SeenAction seen, UserId bot);

    /**
     * Whether an action that was read late is one that nobody took in: not decided, after the guild was linked, and with
     * nothing newer decided about the person there.
     */
    CompletionStage<Boolean> isNews(SeenAction seen);

    /** Keeps what Discord says is now true of the person there, unless something newer is known. */
    CompletionStage<Void> note(SeenAction seen);
}
