package io.wayhaven.logwriter.messaging;

import io.smallrye.common.annotation.Identifier;
import io.wayhaven.logwriter.ingest.IngestObserver;
import jakarta.inject.Singleton;

/** The membership in the group that brings events into the log. */
@Singleton
@Identifier(Channels.DISCORD_EVENTS)
public class IngestMembership extends MembershipListener {

    IngestMembership(@Identifier(Channels.DISCORD_EVENTS) IngestObserver observer) {
        super(observer);
    }
}
