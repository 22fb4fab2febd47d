package io.wayhaven.syncengine.posting;

import java.util.concurrent.CompletionStage;

/**
 * Of all processes one posts: they share the token's rate limits anyway, and so no channel has two writers. When it
 * dies another one takes over.
 */
public interface Lead {

    /** Completes with whether it is this process, asking for it if nobody is. */
    CompletionStage<Boolean> held();
}
