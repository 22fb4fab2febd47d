package io.wayhaven.contracts.serde;

import com.fasterxml.jackson.databind.JsonNode;

/** A message of a type that this version doesn't know: kept and passed on as it is. */
public interface UnknownMessage {

    /** The type's name as received. */
    String type();

    /** The payload as received. */
    JsonNode json();
}
