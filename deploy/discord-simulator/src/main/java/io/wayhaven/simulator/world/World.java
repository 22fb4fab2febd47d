package io.wayhaven.simulator.world;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Everything that exists. Confined to the simulator's one event loop. */
public final class World {

    private final Clock clock;
    private final Snowflakes snowflakes;
    private final User bot;
    private final Map<Long, User> users = new LinkedHashMap<>();
    private final SequencedMap<Long, Guild> guilds = new LinkedHashMap<>();
    private final Map<Long, Channel> channels = new LinkedHashMap<>();
    private final Directs directs = new Directs();

    public World(Clock clock, User bot) {
        this.clock = clock;
        this.snowflakes = new Snowflakes(clock);
        this.bot = bot;
        users.put(bot.id(), bot);
    }

    public Instant now() {
        return clock.instant();
    }

    public long nextId() {
        return snowflakes.next();
    }

    /** The bot under test; its application has the same id. */
    public User bot() {
        return bot;
    }

    public void add(User user) {
        users.put(user.id(), user);
    }

    /** Puts a changed user in the place of who they were, in every guild. */
    public void replace(User user) {
        users.put(user.id(), user);
        for (Guild guild : guilds.values()) {
            Member member = guild.member(user.id());
            if (member != null) {
                member.user(user);
            }
        }
    }

    public void add(Guild guild) {
        guilds.put(guild.id(), guild);
        guild.channels().values().forEach(this::add);
    }

    /** Forgets a guild that the bot is no longer in. */
    public void remove(Guild guild) {
        guilds.remove(guild.id());
        channels.keySet().removeAll(guild.channels().keySet());
        channels.keySet().removeAll(guild.threads().keySet());
    }

    public void add(Channel channel) {
        channels.put(channel.id(), channel);
    }

    public void remove(Channel channel) {
        Guild guild = guildOf(channel);
        channels.remove(channel.id());
        guild.channels().remove(channel.id());
        guild.threads().remove(channel.id());
    }

    public @Nullable User user(long id) {
        return users.get(id);
    }

    public Map<Long, User> users() {
        return users;
    }

    public @Nullable Guild guild(long id) {
        return guilds.get(id);
    }

    public SequencedMap<Long, Guild> guilds() {
        return guilds;
    }

    public @Nullable Channel channel(long id) {
        return channels.get(id);
    }

    public Directs directs() {
        return directs;
    }

    /** The guild that a channel is in. */
    public Guild guildOf(Channel channel) {
        Guild guild = guilds.get(channel.guildId());
        if (guild == null) {
            throw new IllegalStateException("channel without guild: " + channel.id());
        }
        return guild;
    }

    /** The bot as a member, or null where it was removed from the guild. */
    public @Nullable Member botIn(Guild guild) {
        return guild.member(bot.id());
    }

    /** Empties the world but for the bot. */
    public void clear() {
        users.clear();
        users.put(bot.id(), bot);
        guilds.clear();
        channels.clear();
        directs.clear();
    }
}
