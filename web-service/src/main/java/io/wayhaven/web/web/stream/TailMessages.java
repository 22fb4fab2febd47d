package io.wayhaven.web.web.stream;

import io.wayhaven.web.tail.TailBatch;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.Names;
import io.wayhaven.web.timeline.PositionVector;
import io.wayhaven.web.web.api.EventJson;
import io.wayhaven.web.web.pages.LogRow;
import io.wayhaven.web.web.pages.Templates;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of the live tail. */
@Singleton
class TailMessages {

    private static final long RECONNECT_MILLIS = 1000;

    private final Sse sse;

    TailMessages(Sse sse) {
        this.sse = sse;
    }

    OutboundSseEvent hello() {
        return sse.newEventBuilder()
                .comment("the log, live")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    /** All events in one message, as rows of the page, oldest first. */
    List<OutboundSseEvent> rows(TailBatch.Events batch, Names names) {
        var rows =
                batch.entries().stream().map(entry -> LogRow.of(entry, names)).toList();
        return List.of(sse.newEventBuilder()
                .name("rows")
                .id(batch.position().toString())
                .data(Templates.rows(rows).render())
                .build());
    }

    /** One message an event, each with the position right after it. */
    List<OutboundSseEvent> entries(TailBatch.Events batch, Names names) {
        return batch.steps().stream()
                .map(step -> entry(step.entry(), names, step.position()))
                .toList();
    }

    OutboundSseEvent position(@Nullable PositionVector position) {
        var beat = sse.newEventBuilder().name("position").comment("still here");
        return position == null
                ? beat.data("").build()
                : beat.id(position.toString()).data(position.toString()).build();
    }

    OutboundSseEvent tooSlow() {
        return sse.newEventBuilder()
                .comment("you were too slow: reconnect with the last id, and nothing is missing")
                .build();
    }

    OutboundSseEvent loggedOut() {
        return sse.newEventBuilder()
                .name("logged-out")
                .data("The session has ended.")
                .build();
    }

    private OutboundSseEvent entry(LogEntry entry, Names names, PositionVector position) {
        return sse.newEventBuilder()
                .name("event")
                .id(position.toString())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(EventJson.of(entry, names))
                .build();
    }
}
