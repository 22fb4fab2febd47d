package io.wayhaven.logwriter.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.logwriter.ingest.LogEntry;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.subject.Subject;
import java.io.IOException;

/** Finds what a row of the log tells besides the payload. */
final class LogEntryReader implements EventDecoder.Body<LogEntry> {

    private final JsonFactory json = new JsonFactoryBuilder()
            // field names such as user ids in a map come from outside: nothing of them is to stay in memory
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Override
    public LogEntry read(RecordPosition position, DiscordEvent event) throws IOException {
        var type = event.name();
        var subject = Subject.of(type, PayloadReader.ids(json, event.payload()));
        var guild = event.guild() == null ? null : (Long) event.guild().value();
        return new LogEntry(position, event, subject, NameReader.names(json, type, guild, event.payload()));
    }
}
