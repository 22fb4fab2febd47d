package io.wayhaven.web.access;

import java.util.concurrent.CompletionStage;

/** The sessions that were begun, so that a log-out ends them wherever a copy of the cookie may be. */
public interface Sessions {

    /**
     * Begins a session.
     *
     * @param mark of the account's login, see {@link Operator#mark}
     */
    CompletionStage<String> begin(String mark);

    /** Whether a session was begun with this mark and has not been ended. */
    CompletionStage<Boolean> live(String id, String mark);

    /** Ends a session; false if it had ended before. */
    CompletionStage<Boolean> end(String id);
}
