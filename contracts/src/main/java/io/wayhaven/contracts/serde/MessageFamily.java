package io.wayhaven.contracts.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The closed set of messages on one topic: an explicit table of type names. Types are only ever added; a name keeps its
 * meaning for ever, and a name that is not in the table decodes to the family's unknown message instead of failing.
 */
public final class MessageFamily<T> {

    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private final Map<String, Class<? extends T>> classes;
    private final Map<Class<? extends T>, String> names;
    private final BiFunction<String, JsonNode, ? extends T> unknown;

    MessageFamily(Map<String, Class<? extends T>> classes, BiFunction<String, JsonNode, ? extends T> unknown) {
        this.classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        this.names = classes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        this.unknown = unknown;
    }

    /** Every known type by its name. */
    public Map<String, Class<? extends T>> types() {
        return classes;
    }

    /** The name of a message's type. */
    public String typeOf(T message) {
        if (message instanceof UnknownMessage unknownMessage) {
            return unknownMessage.type();
        }
        var name = names.get(message.getClass());
        if (name == null) {
            throw new IllegalArgumentException(message.getClass() + " has no row in its message family");
        }
        return name;
    }

    /** The message as JSON; an unknown message comes out as it came in. */
    public byte[] encode(T message) {
        try {
            return MAPPER.writeValueAsBytes(
                    message instanceof UnknownMessage unknownMessage ? unknownMessage.json() : message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "A contract type cannot be written as JSON: " + message.getClass(), impossible);
        }
    }

    /**
     * Reads a message.
     *
     * @throws UndecodableMessageException if the bytes are not JSON of the named type
     */
    public T decode(String type, byte[] json) {
        try {
            var known = classes.get(type);
            return known == null ? unknown.apply(type, MAPPER.readTree(json)) : MAPPER.readValue(json, known);
        } catch (IOException | IllegalArgumentException malformed) {
            // The original message may quote payload text: the reason names the type only.
            throw new UndecodableMessageException("value is not a valid " + type, malformed);
        }
    }
}
