package io.wayhaven.gateway.discord;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * The threads and sockets that all connections to Discord share: few, because one process has one bot.
 *
 * @param http over which requests and WebSockets go
 * @param timer heartbeats and time limits
 * @param sender paces what is sent
 */
record NettyParts(
        HttpClient http, Scheduler timer, Scheduler sender, LoopResources loops, ConnectionProvider connections) {
    private static final int THREADS = 2;

    /** Starts them. */
    static NettyParts start() {
        var loops = LoopResources.create("discord", THREADS, true);
        var connections = ConnectionProvider.create("discord");
        return new NettyParts(
                HttpClient.create(connections).runOn(loops).compress(true).secure(),
                Schedulers.newSingle("discord-timer", true),
                Schedulers.newSingle("discord-sender", true),
                loops,
                connections);
    }

    /** Ends them, without waiting. */
    void stop() {
        timer.dispose();
        sender.dispose();
        connections.dispose();
        loops.dispose();
    }
}
