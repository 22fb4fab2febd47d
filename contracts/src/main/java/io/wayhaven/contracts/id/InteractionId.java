package io.wayhaven.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an interaction (slash command, button). */
public record InteractionId(long value) implements Snowflake {

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException if the text is not a snowflake
     */
    @JsonCreator
    public static InteractionId of(String text) {
        return new InteractionId(Snowflake.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
