package io.wayhaven.contracts.post;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies what is posted: an entry on a route. The same for every revision of it. */
public record PostId(String value) {

    @JsonCreator
    public PostId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A post has an id");
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
