package io.wayhaven.syncengine.network;

/** Why an action travels. */
public enum Occasion {
    /** It was just taken. */
    LIVE,
    /** Somebody asked for it to be brought wherever it belongs, backups included. */
    ASKED_FOR
}
