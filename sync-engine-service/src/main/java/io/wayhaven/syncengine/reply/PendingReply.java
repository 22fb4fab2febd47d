package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.reply.SealedToken;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is due.
 *
 * @param subject what it is about
 * @param lastText what the reply says at the moment, if it was edited before
 * @param revision rises whenever there is news for the reply
 */
public record PendingReply(
        CommandId command,
        ApplicationId application,
        SealedToken token,
        ReplySubject subject,
        @Nullable String lastText,
        long revision) {}
