package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where a stream has its messages from. Not thread-safe: one call at a time. */
interface Source {

    /** What is sent at once, and whether something follows. */
    record Step(List<OutboundSseEvent> events, boolean last) {

        static Step of(List<OutboundSseEvent> events) {
            return new Step(events, false);
        }
    }

    /** Completes when {@link #next} is worth calling. */
    CompletionStage<@Nullable Void> more();

    /** What comes next, perhaps nothing. */
    Uni<Step> next();

    /** The place to resume from after everything that was sent; empty before the beginning. */
    String position();
}
