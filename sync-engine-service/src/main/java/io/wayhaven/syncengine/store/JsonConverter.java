package io.wayhaven.syncengine.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.serde.ContractsJson;
import jakarta.persistence.AttributeConverter;

/** A record as a document in a text column. */
abstract class JsonConverter<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private final Class<T> type;

    JsonConverter(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("This cannot be written as JSON: " + type, impossible);
        }
    }

    @Override
    public T convertToEntityAttribute(String document) {
        try {
            return MAPPER.readValue(document, type);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("A stored document is no " + type.getSimpleName(), malformed);
        }
    }
}
