package io.wayhaven.gateway.discord;

import io.wayhaven.gateway.commands.InteractionReplies;
import io.wayhaven.gateway.commands.People;
import io.wayhaven.gateway.intents.PrivilegedIntents;
import io.wayhaven.gateway.registration.CommandRegister;
import io.wayhaven.gateway.shard.Connector;

/** All ways to Discord, over the same sockets and threads. */
public final class DiscordEdge {
    private final NettyParts parts;
    private final Connector connector;
    private final InteractionReplies replies;
    private final People people;
    private final CommandRegister register;
    private final PrivilegedIntents portal;

    /**
     * Opens nothing yet.
     *
     * @param baseUrl of REST, with the version
     */
    public DiscordEdge(String baseUrl, String token) {
        this.parts = NettyParts.start();
        var http = new DiscordHttp(parts, baseUrl, token);
        this.connector = new DiscordConnector(http, parts, token);
        this.replies = new DiscordReplies(http);
        this.people = new DiscordPeople(http);
        this.register = new DiscordRegister(http);
        this.portal = new DiscordPortal(http);
    }

    public Connector connector() {
        return connector;
    }

    public InteractionReplies replies() {
        return replies;
    }

    public People people() {
        return people;
    }

    public CommandRegister register() {
        return register;
    }

    public PrivilegedIntents portal() {
        return portal;
    }

    /** Ends threads and sockets. */
    public void stop() {
        parts.stop();
    }
}
