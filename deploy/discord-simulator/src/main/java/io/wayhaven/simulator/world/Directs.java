package io.wayhaven.simulator.world;

import io.wayhaven.simulator.wire.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The direct messages between the bot and people: one channel each. */
public final class Directs {

    private final Map<Long, Channel> byUser = new HashMap<>();
    private final Map<Long, Long> recipients = new HashMap<>();
    private final Set<Long> closed = new HashSet<>();

    /** The channel with a person, if it was opened. */
    public @Nullable Channel with(long userId) {
        return byUser.get(userId);
    }

    /** The channel with a person, opened if need be. */
    public Channel open(long userId, long channelId) {
        return byUser.computeIfAbsent(userId, absent -> {
            recipients.put(channelId, userId);
            return new Channel(channelId, 0, Channel.DM, Json.object());
        });
    }

    /** A channel by its id. */
    public @Nullable Channel channel(long channelId) {
        Long recipient = recipients.get(channelId);
        return recipient == null ? null : byUser.get(recipient);
    }

    /** Who is at the other end of a channel. */
    public long recipient(Channel channel) {
        Long recipient = recipients.get(channel.id());
        if (recipient == null) {
            throw new IllegalStateException("not a direct channel: " + channel.id());
        }
        return recipient;
    }

    /** Lets a person take direct messages from the members of their guilds, or not. */
    public void accept(long userId, boolean accepts) {
        if (accepts) {
            closed.remove(userId);
        } else {
            closed.add(userId);
        }
    }

    public boolean accepts(long userId) {
        return !closed.contains(userId);
    }

    void clear() {
        byUser.clear();
        recipients.clear();
        closed.clear();
    }
}
