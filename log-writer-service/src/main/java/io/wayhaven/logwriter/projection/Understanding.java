package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.logwriter.entry.Interpretation;
import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.entry.Snapshots;

/** Knows what events mean. Pure; what it throws is a fault in it or an event beyond it. */
public interface Understanding {

    /** What has to be remembered to understand an event. */
    Needs needs(DiscordEvent event, JsonNode payload);

    /**
     * What an event means.
     *
     * @param payload the event's payload, read; it is kept in what is to be remembered, so nobody may change it
     * @param snapshots what is remembered from before the event, at least what it {@link #needs}
     */
    Interpretation interpret(DiscordEvent event, JsonNode payload, Snapshots snapshots);
}
