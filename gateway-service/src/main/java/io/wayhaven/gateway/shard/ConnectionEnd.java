package io.wayhaven.gateway.shard;

/** How a connection to Discord came to its end. */
public sealed interface ConnectionEnd {
    /** Discord closed it with a close code. */
    record Closed(int code) implements ConnectionEnd {}

    /** Discord said by opcode 9 that the session is invalid. */
    record SessionInvalidated(boolean resumable) implements ConnectionEnd {}

    /** Discord asked by opcode 7 to reconnect. */
    record ReconnectAsked() implements ConnectionEnd {}

    /** It broke, fell silent, or never came about. */
    record Lost(String how) implements ConnectionEnd {}
}
