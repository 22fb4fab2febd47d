package io.wayhaven.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an application (bot). */
public record ApplicationId(long value) implements Snowflake {

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException if the text is not a snowflake
     */
    @JsonCreator
    public static ApplicationId of(String text) {
        return new ApplicationId(Snowflake.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
