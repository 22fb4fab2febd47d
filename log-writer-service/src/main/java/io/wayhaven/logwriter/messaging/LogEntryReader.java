package io.wayhaven.logwriter.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.logwriter.ingest.LogEntry;
import io.wayhaven.logwriter.ingest.PayloadJson;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.subject.Subject;
import java.io.IOException;

/** Finds what a row of the log tells besides the payload. */
final class LogEntryReader implements EventDecoder.Body<LogEntry> {

    private final JsonFactory json = PayloadJson.factory();

    @Override
    public LogEntry read(RecordPosition position, DiscordEvent event) throws IOException {
        var type = event.name();
        var subject = Subject.of(type, PayloadReader.ids(json, event.payload()));
        var guild = event.guild() == null ? null : (Long) event.guild().value();
        return new LogEntry(position, event, subject, NameReader.names(json, type, guild, event.payload()));
    }
}
