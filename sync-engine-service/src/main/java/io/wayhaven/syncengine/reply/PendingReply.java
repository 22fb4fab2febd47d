package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.reply.SealedToken;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is due.
 *
 * @param text the answer as Discord markdown, if it is not about a case
 * @param caseNumber the case that it is about, if it is about one
 * @param lastText what the reply says at the moment, if it was edited before
 * @param revision rises whenever there is news for the reply
 */
public record PendingReply(
        CommandId command,
        ApplicationId application,
        SealedToken token,
        @Nullable String text,
        @Nullable Long caseNumber,
        @Nullable String lastText,
        long revision) {}
