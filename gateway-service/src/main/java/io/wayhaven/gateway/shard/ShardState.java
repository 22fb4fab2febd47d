package io.wayhaven.gateway.shard;

/** What a shard is doing. */
public enum ShardState {
    /** On its way to Discord. */
    CONNECTING,
    /** Connected; its events arrive. */
    CONNECTED,
    /** Ended by a decision of ours. */
    CLOSED
}
