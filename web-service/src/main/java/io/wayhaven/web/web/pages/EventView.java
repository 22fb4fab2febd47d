package io.wayhaven.web.web.pages;

import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.MessageVersion;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.timeline.EventDetails;
import io.wayhaven.web.timeline.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of one event.
 *
 * @param entries what it means; none if it has no meaning of its own
 * @param versions every form of the message, if it is about one that was edited
 * @param facts where it comes from
 * @param json the payload, laid out
 */
public record EventView(
        LogRow row, String type, List<EntryView> entries, List<VersionView> versions, List<Fact> facts, String json) {

    /** Something that is known about the event. */
    public record Fact(String name, String value) {}

    static EventView of(EventDetails details, Names names, List<Entry> entries, List<MessageVersion> versions) {
        var entry = details.entry();
        var row = entries.isEmpty() ? LogRow.of(entry, names) : LogRow.of(entries.getFirst());
        var facts = new ArrayList<Fact>();
        var guild = entry.guild();
        if (guild != null) {
            facts.add(new Fact("Server", row.guild() + " (" + Long.toUnsignedString(guild) + ")"));
        }
        var channel = entry.channel();
        if (channel != null) {
            facts.add(new Fact(
                    "Channel",
                    "#" + VisibleText.line(names.channel(channel), 80) + " (" + Long.toUnsignedString(channel) + ")"));
        }
        var user = entry.user();
        if (user != null) {
            facts.add(new Fact("Person", "user " + Long.toUnsignedString(user)));
        }
        facts.add(new Fact("Shard", Integer.toString(details.shard())));
        facts.add(new Fact("Session", details.session()));
        facts.add(new Fact("Sequence", Long.toString(details.sequence())));
        facts.add(new Fact("Kafka partition", Integer.toString(entry.position().partition())));
        facts.add(new Fact("Kafka offset", Long.toString(entry.position().offset())));
        facts.add(new Fact("Event id", entry.eventId()));
        return new EventView(
                row,
                entry.type(),
                entries.stream().map(told -> EntryView.of(told, entry)).toList(),
                versions.size() > 1 ? VersionView.of(versions) : List.of(),
                facts,
                PrettyJson.of(details.payload()));
    }
}
