package io.wayhaven.syncengine.expiry;

import java.util.concurrent.CompletionStage;

/** The durable record of what ends when. What became due while nobody looked is ended late, and once. */
public interface ExpiryBook {

    /** Ends one punishment whose time is over; completes with whether there was one. */
    CompletionStage<Boolean> endNext();

    /** Has timeouts renewed that reach further than Discord takes; completes with whether more of them are due. */
    CompletionStage<Boolean> renewDue();
}
