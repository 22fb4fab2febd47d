package io.wayhaven.local.stack;

/** A stack that didn't come up; the message says which part and shows its last lines. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StackFailure(String message) {
        super(message);
    }
}
