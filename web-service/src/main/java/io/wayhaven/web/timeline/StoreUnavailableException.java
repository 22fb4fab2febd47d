package io.wayhaven.web.timeline;

/** What is stored can't be read now; the message says why and what to do, in words for people. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
