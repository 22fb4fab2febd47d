package io.wayhaven.simulator.gateway;

import io.wayhaven.simulator.world.Snowflakes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** A bot's session on a shard: it outlives its sockets, and keeps what they have not carried yet. */
final class Session {

    private final String id;
    private final int shard;
    private final int shardCount;
    private final int intents;
    private final int largeThreshold;
    private final ReplayBuffer buffer;
    private final SequencedSet<Long> awaitingCreate;
    private @Nullable Connection connection;
    private @Nullable Long expiry;

    Session(Identify identify, String id, ReplayBuffer buffer, Collection<Long> guilds) {
        this.id = id;
        this.shard = identify.shard();
        this.shardCount = identify.shardCount();
        this.intents = identify.intents();
        this.largeThreshold = identify.largeThreshold();
        this.buffer = buffer;
        this.awaitingCreate = new LinkedHashSet<>(guilds);
    }

    String id() {
        return id;
    }

    int shard() {
        return shard;
    }

    int shardCount() {
        return shardCount;
    }

    int intents() {
        return intents;
    }

    int largeThreshold() {
        return largeThreshold;
    }

    ReplayBuffer buffer() {
        return buffer;
    }

    /** Guilds whose GUILD_CREATE is still to come; until then they are unavailable and silent. */
    SequencedSet<Long> awaitingCreate() {
        return awaitingCreate;
    }

    @Nullable
    Connection connection() {
        return connection;
    }

    void connection(@Nullable Connection attached) {
        this.connection = attached;
    }

    @Nullable
    Long expiry() {
        return expiry;
    }

    void expiry(@Nullable Long timer) {
        this.expiry = timer;
    }

    /** Whether events of a guild come here; those without a guild (0) go to shard 0. */
    boolean covers(long guildId) {
        return guildId == 0 ? shard == 0 : Snowflakes.shardOf(guildId, shardCount) == shard;
    }

    boolean wants(int intent) {
        return (intents & intent) != 0;
    }
}
