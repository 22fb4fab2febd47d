package io.wayhaven.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a role of a guild. */
public record RoleId(long value) implements Snowflake {

    /**
     * Reads the decimal form.
     *
     * @throws IllegalArgumentException if the text is not a snowflake
     */
    @JsonCreator
    public static RoleId of(String text) {
        return new RoleId(Snowflake.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
