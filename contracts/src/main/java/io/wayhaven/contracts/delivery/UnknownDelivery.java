package io.wayhaven.contracts.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.serde.UnknownMessage;

/** A delivery of a type that this version doesn't know. */
public record UnknownDelivery(String type, JsonNode json) implements Delivery, UnknownMessage {}
