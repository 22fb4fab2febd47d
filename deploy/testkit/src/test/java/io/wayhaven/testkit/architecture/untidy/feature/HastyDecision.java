package io.wayhaven.testkit.architecture.untidy.feature;

import io.wayhaven.local.net.FreePorts;
import io.wayhaven.testkit.architecture.untidy.store.Rows;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Breaks the rules of features. */
public final class HastyDecision {
    public Instant decide() {
        if (FreePorts.isFree(Rows.COUNT)) {
            throw new RuntimeException("generic");
        }
        System.out.println(CompletableFuture.completedFuture(1).join());
        return Instant.now();
    }
}
