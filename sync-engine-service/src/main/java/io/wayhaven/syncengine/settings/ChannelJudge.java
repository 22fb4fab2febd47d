package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the channels of the configuration file that no guild of the bot has. After a start guilds arrive one by one:
 * nothing is said before none has come for a while. Each channel is judged once. Not for several threads at a time.
 */
public final class ChannelJudge {

    /** Discord sends the guilds of a connection within seconds of each other. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private List<NamedChannel> open = List.of();
    private @Nullable GuildId guild;
    private long guilds;
    private Instant since = Instant.MAX;

    /** From now on the file names these, for one guild or for all. */
    public void expect(List<NamedChannel> named, @Nullable GuildId only) {
        open = List.copyOf(named);
        guild = only;
    }

    /** The channels that still are to be judged. */
    public Set<ChannelId> open() {
        return open.stream().map(NamedChannel::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The only guild that counts, if the file is for one. */
    public @Nullable GuildId guild() {
        return guild;
    }

    /** Judges by what is known now; each answer is a plain sentence with its place and the remedy. */
    public List<String> judge(ChannelCensus.Count count, Instant now) {
        if (count.guilds() != guilds || since.equals(Instant.MAX)) {
            guilds = count.guilds();
            since = now;
        }
        open = open.stream()
                .filter(named -> !count.found().contains(named.id()))
                .toList();
        if (guilds == 0 || Duration.between(since, now).compareTo(SETTLED) < 0) {
            return List.of();
        }
        var strangers = open.stream().map(this::sentence).toList();
        open = List.of();
        return strangers;
    }

    private String sentence(NamedChannel named) {
        return "%s: %s a channel %s. What would be posted there goes where the route falls back to, or nowhere. Copy the channel's id in Discord, or invite the bot to the channel's server."
                .formatted(
                        named.place(),
                        guild == null
                                ? "no server that the bot is in has"
                                : "the server " + guild + " of guild_id lacks",
                        named.id());
    }
}
