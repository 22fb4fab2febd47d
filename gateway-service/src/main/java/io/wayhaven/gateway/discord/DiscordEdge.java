package io.wayhaven.gateway.discord;

import discord4j.gateway.intent.Intent;
import discord4j.gateway.intent.IntentSet;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.gateway.commands.CommandRegistrar;
import io.wayhaven.gateway.commands.InteractionReplies;
import io.wayhaven.gateway.shard.Connector;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All ways to Discord, over the same sockets and threads. */
public final class DiscordEdge {
    private final NettyParts parts;
    private final Connector connector;
    private final InteractionReplies replies;
    private final CommandRegistrar registrar;

    /**
     * Opens nothing yet.
     *
     * @param baseUrl of REST, with the version
     * @param intents by Discord's names
     * @param onlyGuild where slash commands are registered; absent for everywhere
     * @throws IllegalArgumentException if an intent is unknown
     */
    public DiscordEdge(String baseUrl, String token, Collection<String> intents, @Nullable GuildId onlyGuild) {
        var intentSet = intents(intents);
        this.parts = NettyParts.start();
        var http = new DiscordHttp(parts, baseUrl, token);
        this.connector = new DiscordConnector(http, parts, token, intentSet);
        this.replies = new DiscordReplies(http);
        this.registrar = new DiscordCommandRegistrar(http, parts, onlyGuild);
    }

    static IntentSet intents(Collection<String> names) {
        return IntentSet.of(names.stream().map(DiscordEdge::intent).toArray(Intent[]::new));
    }

    private static Intent intent(String name) {
        var upper = name.strip().toUpperCase(Locale.ROOT);
        try {
            // Discord's present name of the intent that Discord4J knows by its former one
            return upper.equals("GUILD_EXPRESSIONS") ? Intent.GUILD_EMOJIS_AND_STICKERS : Intent.valueOf(upper);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is no gateway intent " + name, unknown);
        }
    }

    public Connector connector() {
        return connector;
    }

    public InteractionReplies replies() {
        return replies;
    }

    public CommandRegistrar registrar() {
        return registrar;
    }

    /** Ends threads and sockets. */
    public void stop() {
        parts.stop();
    }
}
