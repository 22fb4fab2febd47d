package io.wayhaven.contracts.typing;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.serde.UnknownMessage;

/** A record of a type that this version doesn't know. */
public record UnknownTyping(String type, JsonNode json) implements Typing, UnknownMessage {}
