package io.wayhaven.simulator.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.DiscordError;

/** Where commands are found, by Discord's number. See "Application Command Types". */
public enum CommandType {
    /** Typed with a slash. */
    CHAT_INPUT(1, 100),
    /** In the context menu of a user. */
    USER(2, 15),
    /** In the context menu of a message. */
    MESSAGE(3, 15);

    private final int number;
    private final int most;

    CommandType(int number, int most) {
        this.number = number;
        this.most = most;
    }

    public int number() {
        return number;
    }

    /** How many an application may have in one scope. */
    int most() {
        return most;
    }

    static CommandType of(JsonNode command, String at) {
        int wanted = command.path("type").asInt(CHAT_INPUT.number);
        for (CommandType type : values()) {
            if (type.number == wanted) {
                return type;
            }
        }
        throw DiscordError.invalid(at + ".type", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3}.");
    }
}
