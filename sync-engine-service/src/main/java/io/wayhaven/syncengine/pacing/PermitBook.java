package io.wayhaven.syncengine.pacing;

import java.util.concurrent.CompletionStage;

/** Where processes agree on their shares. */
public interface PermitBook {

    /** Tells how a process stands, and gives its share from now on. Fails where nothing can be agreed on. */
    CompletionStage<Lease> renew(PermitReport report);

    /** Gives back what a process holds that ends. */
    CompletionStage<Void> leave(PermitReport report);
}
