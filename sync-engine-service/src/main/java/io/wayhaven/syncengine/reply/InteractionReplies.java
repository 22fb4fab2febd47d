package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.reply.SealedToken;
import java.util.concurrent.CompletionStage;

/** Deferred replies at Discord. */
public interface InteractionReplies {

    /** How an edit ended. */
    enum Result {
        /** The reply says so now. */
        EDITED,
        /** There is no such reply any more, or its token cannot be opened. */
        GONE,
        /** Discord did not take it; later it may. */
        NOT_NOW
    }

    /**
     * Replaces what a reply shows. Nobody is pinged by it.
     *
     * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding#edit-original-interaction-response">
     *     Discord: edit original interaction response</a>
     */
    CompletionStage<Result> edit(ApplicationId application, SealedToken token, Screen screen);
}
