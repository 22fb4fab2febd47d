package io.wayhaven.syncengine.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the part of a dispatch that somebody is interested in; everything else in it is passed over. */
final class DispatchPayload {

    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private DispatchPayload() {}

    /**
     * The dispatch as a type.
     *
     * @throws UndecodableMessageException if it isn't one
     */
    static <T> T read(DiscordEvent event, Class<T> type) {
        try {
            return MAPPER.readValue(event.payload(), type);
        } catch (IOException | IllegalArgumentException malformed) {
            // The cause may quote the payload, which must not get into logs.
            throw new UndecodableMessageException("value is not a valid " + event.name());
        }
    }

    /**
     * A member that Discord always sends.
     *
     * @throws UndecodableMessageException if it is missing
     */
    static <T> T require(@Nullable T member, String name) {
        if (member == null) {
            throw new UndecodableMessageException("the dispatch has no " + name);
        }
        return member;
    }
}
