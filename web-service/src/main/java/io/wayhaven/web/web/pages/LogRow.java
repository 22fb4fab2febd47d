package io.wayhaven.web.web.pages;

import io.wayhaven.web.sentence.EventKinds;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.Names;
import java.util.List;
import java.util.Locale;

/**
 * A row of the log.
 *
 * @param id of the event
 * @param label of its type
 * @param family the class that its label is shown with
 * @param guild name of the server; empty if it belongs to none
 */
public record LogRow(
        String id,
        String eventId,
        String label,
        String family,
        boolean gap,
        Times time,
        String guild,
        List<PartView> parts) {

    /** The row of an event. */
    public static LogRow of(LogEntry entry, Names names) {
        var kind = EventKinds.of(entry.type());
        var guild = entry.guild();
        return new LogRow(
                entry.position().toString(),
                entry.eventId(),
                kind.label(),
                kind.family().name().toLowerCase(Locale.ROOT),
                entry.gap(),
                Times.of(entry.receivedAt()),
                guild == null ? "" : VisibleText.line(names.guild(guild), 60),
                entry.sentence().parts().stream()
                        .map(part -> PartView.of(part, names))
                        .toList());
    }
}
