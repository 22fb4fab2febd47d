package io.wayhaven.syncengine.store.replay;

/** Decisions were under way all the time. */
public final class BusyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super(
                "The sync-engine is busy: its tables were in use without a gap for ten seconds. Try again when less is decided,"
                        + " or stop it for as long as it takes.");
    }
}
