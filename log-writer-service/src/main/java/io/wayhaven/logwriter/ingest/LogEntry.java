package io.wayhaven.logwriter.ingest;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.logwriter.names.NameChange;
import io.wayhaven.logwriter.subject.Subject;
import java.util.List;

/**
 * An event on its way to a row.
 *
 * @param position where it stands in the topic
 * @param event what was received
 * @param subject what it is about
 * @param names what it says about names
 * @param redacted whether the event is without what it told of somebody
 */
public record LogEntry(
        RecordPosition position, DiscordEvent event, Subject subject, List<NameChange> names, boolean redacted)
        implements Received {

    /** As it was received. */
    public LogEntry(RecordPosition position, DiscordEvent event, Subject subject, List<NameChange> names) {
        this(position, event, subject, names, false);
    }

    /** With the event as it may be kept. */
    public LogEntry keeping(DiscordEvent redactedEvent) {
        return new LogEntry(position, redactedEvent, subject, names, true);
    }
}
