package io.wayhaven.contracts.serde;

/** A record that no retry can save: it belongs into the dead-letter topic. */
public final class UndecodableMessageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UndecodableMessageException(String reason) {
        super(reason);
    }

    public UndecodableMessageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
