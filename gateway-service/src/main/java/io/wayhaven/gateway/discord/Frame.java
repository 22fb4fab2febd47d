package io.wayhaven.gateway.discord;

import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.members.MemberNews;
import org.jspecify.annotations.Nullable;

/**
 * What one frame from the gateway says.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway-events#payload-structure">Discord: payload structure
 *     </a>
 */
sealed interface Frame {
    /** The connection is open; heartbeats are due this often. */
    record Hello(int heartbeatMillis) implements Frame {}

    /** A heartbeat of ours arrived. */
    record HeartbeatAck() implements Frame {}

    /** A heartbeat is due at once. */
    record HeartbeatRequest() implements Frame {}

    /** Discord wants this connection replaced. */
    record Reconnect() implements Frame {}

    /** The session isn't valid, or not now. */
    record InvalidSession(boolean resumable) implements Frame {}

    /**
     * An event.
     *
     * @param begun the session that a READY announces
     * @param members what it says about whose members are known, if anything
     * @param secret the bytes of {@code d} of an INTERACTION_CREATE with its token
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Event(
            Dispatch dispatch,
            @Nullable SessionBegun begun,
            @Nullable MemberNews members,
            byte @Nullable [] secret) implements Frame {}

    /** Something that needs no answer. */
    record Other(int opcode) implements Frame {}

    /** What READY says about its session. */
    record SessionBegun(String session, String resumeUrl) {}
}
