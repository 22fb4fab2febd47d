package io.wayhaven.contracts.fact;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.serde.UnknownMessage;

/** A fact of a type that this version doesn't know. */
public record UnknownFact(String type, JsonNode json) implements ModerationFact, UnknownMessage {

    @Override
    public String partitionKey() {
        return type;
    }
}
