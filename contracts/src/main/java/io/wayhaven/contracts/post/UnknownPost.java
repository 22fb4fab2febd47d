package io.wayhaven.contracts.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.serde.UnknownMessage;

/** A post of a type that this version doesn't know. */
public record UnknownPost(String type, JsonNode json) implements Post, UnknownMessage {

    @Override
    public String partitionKey() {
        return type;
    }
}
