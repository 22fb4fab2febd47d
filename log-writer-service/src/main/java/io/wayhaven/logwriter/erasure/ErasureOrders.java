package io.wayhaven.logwriter.erasure;

import java.util.concurrent.CompletionStage;

/** Where orders to erase a person wait until they are carried out. */
public interface ErasureOrders {

    /** Completes once the order can't be forgotten any more; fails while it can't be kept. Known ones stay as they are. */
    CompletionStage<Void> keep(Erasure order);
}
