package io.wayhaven.syncengine.expiry;

import java.util.concurrent.CompletionStage;

/** The durable record of what ends when. What became due while nobody looked is ended late, and once. */
public interface ExpiryBook {

    /** Ends punishments whose time is over, a bounded number of them at a time; completes with whether more may be over. */
    CompletionStage<Boolean> endDue();

    /** Has timeouts renewed that reach further than Discord takes; completes with whether more of them are due. */
    CompletionStage<Boolean> renewDue();
}
