package io.wayhaven.web.web.pages;

import io.wayhaven.contracts.kind.Family;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.sentence.EventKinds;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.timeline.LogEntry;
import io.wayhaven.web.timeline.Names;
import java.util.List;
import java.util.Locale;

/**
 * A row of the log: an entry, or an event without one.
 *
 * @param id of the row
 * @param event id of the event
 * @param ordinal of the entry; empty for an event without one
 * @param revision of the entry; 0 for an event without one
 * @param icon one emoji; empty for an event without entry
 * @param family the class that its label is shown with
 * @param guild name of the server; empty if it belongs to none
 */
public record LogRow(
        String id,
        String event,
        String eventId,
        String ordinal,
        int revision,
        String label,
        String icon,
        String family,
        boolean gap,
        Times time,
        String guild,
        List<PartView> parts,
        List<Mark> marks) {

    private static final int GUILD_LENGTH = 60;

    /** The row of an event without entry. */
    public static LogRow of(LogEntry event, Names names) {
        var kind = EventKinds.of(event.type());
        var guild = event.guild();
        return new LogRow(
                event.position().toString(),
                event.position().toString(),
                event.eventId(),
                "",
                0,
                kind.label(),
                "",
                kind.family().name().toLowerCase(Locale.ROOT),
                event.gap(),
                Times.of(event.receivedAt()),
                guild == null ? "" : VisibleText.line(names.guild(guild), GUILD_LENGTH),
                event.sentence().parts().stream()
                        .map(part -> PartView.of(part, names))
                        .toList(),
                List.of());
    }

    /** The row of an entry. */
    public static LogRow of(Entry entry) {
        var kind = KindView.of(entry.kind(), entry.family());
        return new LogRow(
                id(entry),
                entry.position().toString(),
                entry.key().eventId(),
                Integer.toString(entry.key().ordinal()),
                entry.revision(),
                kind.label(),
                kind.icon(),
                kind.family(),
                kind.family().equals(Family.GAPS.key()),
                Times.of(entry.occurredAt()),
                guild(entry),
                entry.sentence().parts().stream().map(PartView::of).toList(),
                Mark.of(entry));
    }

    private static String id(Entry entry) {
        var event = entry.position().toString();
        return entry.key().ordinal() == 0 ? event : event + "-" + entry.key().ordinal();
    }

    private static String guild(Entry entry) {
        var guild = entry.guild();
        var name = entry.guildName();
        if (guild == null) {
            return "";
        }
        return name == null ? "server " + Long.toUnsignedString(guild) : VisibleText.line(name, GUILD_LENGTH);
    }
}
