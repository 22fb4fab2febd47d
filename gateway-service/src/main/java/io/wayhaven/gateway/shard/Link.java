package io.wayhaven.gateway.shard;

/** An open connection, or one that is being opened. */
public interface Link {
    /** Stops reading from the socket; heartbeats go on. Discord's TCP window fills up. */
    void pauseReading();

    /** Reads again. */
    void resumeReading();

    /** Ends the connection in a way that leaves the session resumable. Repeating it does no harm. */
    void close();
}
