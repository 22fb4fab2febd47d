package io.wayhaven.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one action at one guild: the case it belongs to and the guild it is for. */
public record DeliveryId(@JsonValue String value) {

    @JsonCreator
    public DeliveryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A delivery id is not blank");
        }
    }

    /** The delivery of a case to a guild. */
    public static DeliveryId of(long caseNumber, GuildId guild) {
        return new DeliveryId(caseNumber + ":" + guild);
    }

    @Override
    public String toString() {
        return value;
    }
}
