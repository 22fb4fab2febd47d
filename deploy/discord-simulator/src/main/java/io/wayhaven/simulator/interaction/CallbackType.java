package io.wayhaven.simulator.interaction;

import io.wayhaven.simulator.wire.DiscordError;

/** First responses by their number. See "Interaction Callback Type" in Discord's documentation. */
public enum CallbackType {
    MESSAGE(4),
    DEFERRED_MESSAGE(5),
    DEFERRED_UPDATE(6),
    UPDATE(7),
    AUTOCOMPLETE_RESULT(8),
    MODAL(9);

    private final int number;

    CallbackType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The type of a number that fits a kind of interaction; 400 where it does not. */
    static CallbackType of(int number, Interaction interaction) {
        for (CallbackType type : values()) {
            if (type.number == number && type.fits(interaction)) {
                return type;
            }
        }
        throw DiscordError.invalid("type", "BASE_TYPE_CHOICES", "Value is not a response to this interaction.");
    }

    private boolean fits(Interaction interaction) {
        boolean autocomplete = interaction.kind() == Interaction.Kind.AUTOCOMPLETE;
        return switch (this) {
            case MESSAGE, DEFERRED_MESSAGE -> !autocomplete;
            case DEFERRED_UPDATE, UPDATE -> interaction.source() != null;
            case AUTOCOMPLETE_RESULT -> autocomplete;
            case MODAL -> !autocomplete && interaction.kind() != Interaction.Kind.MODAL_SUBMIT;
        };
    }
}
