package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.logwriter.entry.Interpretation;
import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.entry.Snapshots;
import io.wayhaven.logwriter.projection.Understanding;

/**
 * Tells what an event means. The same event with the same memory always means the same. Whatever Discord leaves out, sends
 * as null or in another form is taken as not known; a payload that is no object means nothing.
 */
public final class Interpreter implements Understanding {

    @Override
    public Needs needs(DiscordEvent event, JsonNode payload) {
        var reader = Readers.of(event);
        if (reader == null || !payload.isObject()) {
            return Needs.NOTHING;
        }
        var keys = new Keys(guild(event));
        reader.needs(Payload.of(payload), keys);
        return keys.all();
    }

    @Override
    public Interpretation interpret(DiscordEvent event, JsonNode payload, Snapshots snapshots) {
        var reader = Readers.of(event);
        if (reader == null || !payload.isObject()) {
            return Interpretation.NOTHING;
        }
        var guild = guild(event);
        var story = new Story(guild);
        var id = event.id().toString();
        reader.read(new Occurrence(id, event.name(), event.time(), guild, Payload.of(payload), snapshots), story);
        return story.end();
    }

    private static long guild(DiscordEvent event) {
        return event.guild() == null ? 0 : event.guild().value();
    }
}
