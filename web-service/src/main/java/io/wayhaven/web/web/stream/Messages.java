package io.wayhaven.web.web.stream;

import io.wayhaven.web.web.pages.LogRow;
import io.wayhaven.web.web.pages.Templates;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;

/** The messages of the live streams. */
@Singleton
class Messages {

    private static final long RECONNECT_MILLIS = 1000;

    private final Sse sse;

    Messages(Sse sse) {
        this.sse = sse;
    }

    OutboundSseEvent hello() {
        return sse.newEventBuilder()
                .comment("the log, live")
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    /** Rows of the page in one message, oldest first. */
    OutboundSseEvent rows(List<LogRow> rows, String position) {
        return sse.newEventBuilder()
                .name("rows")
                .id(position)
                .data(Templates.rows(rows).render())
                .build();
    }

    /** Ids of rows that no longer belong on the page. */
    OutboundSseEvent gone(List<String> rows, String position) {
        return sse.newEventBuilder()
                .name("gone")
                .id(position)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(rows)
                .build();
    }

    /** Something for scripts. */
    OutboundSseEvent json(String name, Object data, String position) {
        return sse.newEventBuilder()
                .name(name)
                .id(position)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }

    OutboundSseEvent position(String position) {
        var beat = sse.newEventBuilder().name("position").comment("still here");
        return position.isEmpty()
                ? beat.data("").build()
                : beat.id(position).data(position).build();
    }

    OutboundSseEvent tooSlow() {
        return sse.newEventBuilder()
                .comment("you were too slow: reconnect with the last id, and nothing is missing")
                .build();
    }

    OutboundSseEvent rightsChanged() {
        return sse.newEventBuilder()
                .comment("you may see something else from now on: reconnect with the last id")
                .build();
    }

    OutboundSseEvent loggedOut() {
        return sse.newEventBuilder()
                .name("logged-out")
                .data("The session has ended.")
                .build();
    }
}
