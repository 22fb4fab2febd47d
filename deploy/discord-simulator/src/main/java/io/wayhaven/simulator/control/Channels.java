package io.wayhaven.simulator.control;

import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.World;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the channel that a control request means. */
final class Channels {

    private Channels() {}

    /** By id or by name; without either the first of a type. */
    static Channel find(Guild guild, @Nullable String wanted, int type) {
        for (Channel channel : guild.channels().values()) {
            boolean fits = wanted == null
                    ? channel.type() == type
                    : channel.name().equals(wanted) || Json.id(channel.id()).equals(wanted);
            if (fits) {
                return channel;
            }
        }
        for (Channel thread : guild.threads().values()) {
            if (thread.name().equals(wanted) || Json.id(thread.id()).equals(wanted)) {
                return thread;
            }
        }
        throw DiscordError.unknownChannel();
    }

    /** The channel or thread that a message is in. */
    static Channel holding(World world, long messageId) {
        for (Guild guild : world.guilds().values()) {
            Optional<Channel> holding = Stream.concat(
                            guild.channels().values().stream(), guild.threads().values().stream())
                    .filter(channel -> channel.message(messageId) != null)
                    .findFirst();
            if (holding.isPresent()) {
                return holding.get();
            }
        }
        throw DiscordError.unknownMessage();
    }
}
