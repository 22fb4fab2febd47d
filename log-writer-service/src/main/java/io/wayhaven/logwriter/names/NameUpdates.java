package io.wayhaven.logwriter.names;

import io.wayhaven.logwriter.names.NameChange.ChannelNamed;
import io.wayhaven.logwriter.names.NameChange.GuildNamed;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The last name of each guild and channel, in the order of their ids, so that writers that run at the same time lock
 * rows in one order.
 *
 * <p>The last change in the order of the topic wins. Events of a guild share a Kafka partition and marks admit each of
 * them once, in that order, so no version needs to be compared.
 */
public record NameUpdates(Collection<GuildNamed> guilds, Collection<ChannelNamed> channels) {

    /** Folds changes, oldest first. */
    public static NameUpdates fold(List<NameChange> changes) {
        var guilds = new TreeMap<Long, GuildNamed>();
        var channels = new TreeMap<Long, ChannelNamed>();
        for (var change : changes) {
            switch (change) {
                case GuildNamed guild -> guilds.put(guild.guildId(), guild);
                case ChannelNamed channel -> channels.put(channel.channelId(), channel);
            }
        }
        return new NameUpdates(guilds.values(), channels.values());
    }
}
