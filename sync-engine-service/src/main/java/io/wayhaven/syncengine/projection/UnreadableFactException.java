package io.wayhaven.syncengine.projection;

/** A fact that this version can't read: nothing can be told from the facts without it. */
public final class UnreadableFactException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableFactException(String reason) {
        super(reason);
    }
}
