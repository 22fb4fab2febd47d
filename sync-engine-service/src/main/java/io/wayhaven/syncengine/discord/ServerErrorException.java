package io.wayhaven.syncengine.discord;

/** Discord answered with a 5xx. It is not the exception that Discord4J would retry by itself, out of sight. */
final class ServerErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ServerErrorException(int status) {
        super("status " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
