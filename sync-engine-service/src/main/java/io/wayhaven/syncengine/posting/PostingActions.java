package io.wayhaven.syncengine.posting;

import io.wayhaven.syncengine.delivery.CallResult;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Messages in channels. Nothing here fails; mentions never ping. */
public interface PostingActions {

    /** What came of posting. */
    sealed interface Posting {

        /** It is this message, posted now or by an earlier attempt with the same nonce. */
        record Posted(long message) implements Posting {}

        /** It isn't known to be. @param result never {@link CallResult.Done} */
        record Failed(CallResult result) implements Posting {}
    }

    /** What came of looking. */
    sealed interface Search {

        /** It is this message. */
        record Found(long message) implements Search {}

        /** The channel does not hold it. */
        record Absent() implements Search {}

        /** The channel could not be looked through. @param result never {@link CallResult.Done} */
        record Untold(CallResult result) implements Search {}
    }

    /** Posts a batch. Discord drops the repetition of a nonce in a channel for a few minutes, not through a webhook. */
    CompletionStage<Posting> post(Destination destination, Batch batch);

    /** Has a message show what it is to show. */
    CompletionStage<CallResult> edit(Destination destination, Edit edit);

    /** Looks for a batch among the messages since its first attempt. @param known messages that are others */
    CompletionStage<Search> find(Destination destination, Batch batch, Set<Long> known);
}
