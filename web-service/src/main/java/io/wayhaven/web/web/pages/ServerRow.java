package io.wayhaven.web.web.pages;

import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.servers.ServerSummary;
import org.jspecify.annotations.Nullable;

/**
 * A server in the list.
 *
 * @param lastEvent absent if nothing of it was ever stored
 */
public record ServerRow(String id, String name, @Nullable Times lastEvent, long alarms) {

    static ServerRow of(ServerSummary server) {
        var last = server.lastEvent();
        return new ServerRow(
                Long.toUnsignedString(server.id()),
                VisibleText.line(server.name(), 100),
                last == null ? null : Times.of(last),
                server.alarms());
    }
}
