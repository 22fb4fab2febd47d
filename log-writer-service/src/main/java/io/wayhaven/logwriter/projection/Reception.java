package io.wayhaven.logwriter.projection;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.logwriter.ingest.Received;
import io.wayhaven.logwriter.ingest.RecordPosition;

/** An event on its way to entries. Its payload is read when its turn comes: as a tree it takes much more memory. */
public record Reception(RecordPosition position, DiscordEvent event) implements Received {

    /** The guild's id; 0 outside guilds. */
    long guildId() {
        return event.guild() == null ? 0 : event.guild().value();
    }
}
