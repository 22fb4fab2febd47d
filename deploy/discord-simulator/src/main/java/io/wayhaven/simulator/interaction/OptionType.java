package io.wayhaven.simulator.interaction;

import io.wayhaven.simulator.wire.DiscordError;

/** Types of command options, numbered from 1. See "Application Command Option Type". */
enum OptionType {
    SUB_COMMAND,
    SUB_COMMAND_GROUP,
    STRING,
    INTEGER,
    BOOLEAN,
    USER,
    CHANNEL,
    ROLE,
    MENTIONABLE,
    NUMBER,
    ATTACHMENT;

    static OptionType of(int number) {
        if (number < 1 || number > values().length) {
            throw DiscordError.invalid("type", "BASE_TYPE_CHOICES", "Value must be one of 1 to 11.");
        }
        return values()[number - 1];
    }

    /** Whether options of this type have options instead of a value. */
    boolean nests() {
        return this == SUB_COMMAND || this == SUB_COMMAND_GROUP;
    }
}
