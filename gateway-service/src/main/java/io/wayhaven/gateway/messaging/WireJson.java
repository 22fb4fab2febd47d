package io.wayhaven.gateway.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.io.IOException;

/** Contract types that have a topic or a record of their own, as JSON. */
final class WireJson {
    private static final ObjectMapper JSON = ContractsJson.mapper();

    private WireJson() {}

    static byte[] write(Object contractType) {
        try {
            return JSON.writeValueAsBytes(contractType);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A contract type cannot be written as JSON", impossible);
        }
    }

    /**
     * Reads a checkpoint.
     *
     * @throws UndecodableMessageException if it isn't one
     */
    static ShardCheckpoint checkpoint(byte[] value) {
        try {
            return JSON.readValue(value, ShardCheckpoint.class);
        } catch (IOException malformed) {
            throw new UndecodableMessageException("value is not a valid checkpoint", malformed);
        }
    }
}
