package io.wayhaven.contracts.reply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An interaction token as ciphertext: safe on a topic. See {@link TokenSeal}. */
public record SealedToken(@JsonValue String ciphertext) {

    @JsonCreator
    public SealedToken {}

    @Override
    public String toString() {
        return "SealedToken[...]";
    }
}
