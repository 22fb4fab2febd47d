package io.wayhaven.contracts.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.serde.UnknownMessage;

/** A command of a type that this version doesn't know. */
public record UnknownCommand(String type, JsonNode json) implements ModerationCommand, UnknownMessage {

    @Override
    public String partitionKey() {
        return type;
    }
}
