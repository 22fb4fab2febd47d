package io.wayhaven.web.cases;

import java.util.Locale;

/** Where an action at a guild stands. */
public enum DeliveryStatus {
    PENDING("waiting", Stage.OPEN),
    CALLING("in progress", Stage.OPEN),
    RETRY_LATER("will be tried again", Stage.OPEN),
    APPLIED("done", Stage.DONE),
    ALREADY_IN_PLACE("was already so", Stage.DONE),
    SKIPPED("skipped", Stage.DONE),
    SUPERSEDED("overtaken by a newer decision", Stage.DONE),
    REFUSED("refused", Stage.FAILED),
    GAVE_UP("gave up", Stage.FAILED),
    UNKNOWN("in an unknown state", Stage.OPEN);

    /** How far something is. */
    public enum Stage {
        OPEN,
        DONE,
        FAILED
    }

    private final String label;
    private final Stage stage;

    DeliveryStatus(String label, Stage stage) {
        this.label = label;
        this.stage = stage;
    }

    /** The status as the store names it; {@link #UNKNOWN} for a name of a later version. */
    public static DeliveryStatus of(String name) {
        for (var status : values()) {
            if (status.wireName().equals(name)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    /** In words for people. */
    public String label() {
        return label;
    }

    public Stage stage() {
        return stage;
    }

    /** As the store and the API name it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
