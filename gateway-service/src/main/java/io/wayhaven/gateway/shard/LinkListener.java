package io.wayhaven.gateway.shard;

import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.members.MemberNews;
import org.jspecify.annotations.Nullable;

/** Hears what comes over a connection: calls come one after the other, in Discord's order. */
public interface LinkListener {
    /** A new session has begun; its READY follows as a dispatch. */
    void begun(String session, String resumeUrl);

    /** A dispatch, and the interaction that it carries if it is one for us. */
    void dispatched(Dispatch dispatch, @Nullable Interaction interaction);

    /** The dispatch that follows says something about whose members are known. */
    void told(MemberNews news);

    /** The connection is over. */
    void ended(ConnectionEnd end);
}
