package io.wayhaven.gateway.shard;

import io.wayhaven.gateway.members.MemberRequest;

/** An open connection, or one that is being opened. */
public interface Link {
    /** Stops reading from the socket; heartbeats go on. Discord's TCP window fills up. */
    void pauseReading();

    /** Reads again. */
    void resumeReading();

    /** Asks for a guild's members. Whether Discord heard it shows in its answer only. */
    void request(MemberRequest members);

    /** Ends the connection in a way that leaves the session resumable. Repeating it does no harm. */
    void close();
}
