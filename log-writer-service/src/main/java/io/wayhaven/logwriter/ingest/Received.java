package io.wayhaven.logwriter.ingest;

import io.wayhaven.contracts.event.DiscordEvent;

/** An event as a consumer has it in hand. */
public interface Received {

    /** Where it stands in the topic. */
    RecordPosition position();

    /** What was received. */
    DiscordEvent event();

    /** The mark that tells whether it is new. */
    default MarkKey markKey() {
        return new MarkKey(
                position().partition(), event().id().shard(), event().id().session());
    }
}
