package io.wayhaven.gateway.shard;

import java.util.concurrent.CompletionStage;

/** The way to Discord's gateway. */
public interface Connector {
    /** Asks where to connect. Never fails: see {@link GatewayAnswer}. */
    CompletionStage<GatewayAnswer> whereToConnect();

    /** Opens a connection. Whatever comes of it is told to the listener, an end exactly once. */
    Link open(Opening opening, LinkListener listener);
}
