package io.wayhaven.syncengine.startup;

/** The service cannot start as it is set up. The message is one plain sentence, with the remedy. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefusedException(String message) {
        super(message);
    }
}
