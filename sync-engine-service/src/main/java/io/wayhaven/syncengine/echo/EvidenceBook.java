package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.id.UserId;
import java.util.concurrent.CompletionStage;

/** Where evidence is kept. */
public interface EvidenceBook {

    /** What is known that tells whose doing an action is. */
    CompletionStage<Evidence> about(SeenAction seen, UserId bot);

    /** Keeps what Discord says is now true of the person there. */
    CompletionStage<Void> note(SeenAction seen);
}
