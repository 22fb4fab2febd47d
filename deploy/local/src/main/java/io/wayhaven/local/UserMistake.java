package io.wayhaven.local;

/** Something that only the person at the terminal can put right; the message is one plain sentence with the remedy. */
public final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it would tell the reader nothing. */
    public UserMistake(String message) {
        super(message, null, false, false);
    }
}
