package io.wayhaven.logwriter.messaging;

import io.smallrye.common.annotation.Identifier;
import io.wayhaven.logwriter.ingest.IngestObserver;
import jakarta.inject.Singleton;

/** The membership in the group that makes entries. */
@Singleton
@Identifier(Channels.INTERPRETATION)
public class InterpretationMembership extends MembershipListener {

    InterpretationMembership(@Identifier(Channels.INTERPRETATION) IngestObserver observer) {
        super(observer);
    }
}
