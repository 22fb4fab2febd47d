package io.wayhaven.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a message. */
public record MessageId(long value) implements Snowflake {

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException if the text is not a snowflake
     */
    @JsonCreator
    public static MessageId of(String text) {
        return new MessageId(Snowflake.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
