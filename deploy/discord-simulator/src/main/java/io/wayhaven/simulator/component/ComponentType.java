package io.wayhaven.simulator.component;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Components that are simulated, by Discord's number. See "Component Types" in Discord's component reference. */
public enum ComponentType {
    ACTION_ROW(1),
    BUTTON(2),
    STRING_SELECT(3),
    TEXT_INPUT(4),
    USER_SELECT(5),
    ROLE_SELECT(6),
    MENTIONABLE_SELECT(7),
    CHANNEL_SELECT(8),
    TEXT_DISPLAY(10),
    LABEL(18);

    private final int number;

    ComponentType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The type of a component, or null where there is no such one here. */
    public static @Nullable ComponentType of(JsonNode component) {
        int wanted = component.path("type").asInt(-1);
        for (ComponentType type : values()) {
            if (type.number == wanted) {
                return type;
            }
        }
        return null;
    }

    /** Whether people pick from a list. */
    public boolean isSelect() {
        return switch (this) {
            case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> true;
            case ACTION_ROW, BUTTON, TEXT_INPUT, TEXT_DISPLAY, LABEL -> false;
        };
    }
}
