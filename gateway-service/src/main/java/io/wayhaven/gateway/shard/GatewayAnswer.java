package io.wayhaven.gateway.shard;

/** What Discord says to the question where to connect. */
public sealed interface GatewayAnswer {
    /** There, and under this limit. */
    record Available(String url, IdentifyLimit limit) implements GatewayAnswer {}

    /** The token is wrong. */
    record Unauthorized() implements GatewayAnswer {}

    /** No answer, for now. */
    record Unavailable(String reason) implements GatewayAnswer {}
}
