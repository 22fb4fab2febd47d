package io.wayhaven.gateway.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
            var checkpoint = JSON.readValue(value, ShardCheckpoint.class);
            if (!isWhole(checkpoint)) {
                throw new UndecodableMessageException("value is not a whole checkpoint");
            }
            return checkpoint;
        } catch (IOException malformed) {
            throw new UndecodableMessageException("value is not a valid checkpoint", malformed);
        }
    }

    private static boolean isWhole(@Nullable ShardCheckpoint read) {
        return read != null
                && read.shardCount() > 0
                && Stream.of(read.session(), read.resumeUrl(), read.writtenAt()).allMatch(Objects::nonNull);
    }
}
