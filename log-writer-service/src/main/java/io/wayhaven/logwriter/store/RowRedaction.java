package io.wayhaven.logwriter.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.serde.ContractsJson;

/** JSON of stored rows, read and written so that only what was redacted differs. */
final class RowRedaction {

    private static final ObjectMapper MAPPER = mapper();

    private RowRedaction() {}

    /** Reads a column; what can't be read, which nothing has stored, is an empty object. */
    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException unreadable) {
            return MAPPER.createObjectNode();
        }
    }

    private static ObjectMapper mapper() {
        var mapper = ContractsJson.mapper();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build());
        return mapper;
    }
}
