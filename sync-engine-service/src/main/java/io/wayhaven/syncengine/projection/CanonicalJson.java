package io.wayhaven.syncengine.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.wayhaven.contracts.serde.ContractsJson;
import org.jspecify.annotations.Nullable;

/** JSON that is equal as text if it is equal: members by name, without those that are null, no space between.
 * PostgreSQL has an order of its own. */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER =
            ContractsJson.mapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private CanonicalJson() {}

    /** The same JSON; null for null. */
    public static @Nullable String of(@Nullable String json) {
        try {
            return json == null ? null : MAPPER.writeValueAsString(MAPPER.readValue(json, Object.class));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("not JSON", malformed);
        }
    }

    /** A value as JSON; null for null. */
    static @Nullable String ofValue(@Nullable Object value) {
        try {
            return value == null ? null : of(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), impossible);
        }
    }
}
