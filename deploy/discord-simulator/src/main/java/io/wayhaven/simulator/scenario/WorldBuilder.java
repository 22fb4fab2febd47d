package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Overwrite;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.Snowflakes;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Builds guilds with their people, the same ones for the same seed. */
public final class WorldBuilder {

    /** The ids of seeded things lie in the years after this moment, so that they don't depend on the clock. */
    private static final Instant FIRST_GUILD = Instant.parse("2021-03-01T12:00:00Z");

    private static final long EVERYONE = Permission.of(
            Permission.CREATE_INSTANT_INVITE,
            Permission.ADD_REACTIONS,
            Permission.VIEW_CHANNEL,
            Permission.SEND_MESSAGES,
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.READ_MESSAGE_HISTORY,
            Permission.CONNECT,
            Permission.SPEAK,
            Permission.STREAM,
            Permission.CHANGE_NICKNAME,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.CREATE_PRIVATE_THREADS,
            Permission.SEND_MESSAGES_IN_THREADS,
            Permission.SEND_POLLS,
            Permission.SET_VOICE_CHANNEL_STATUS,
            Permission.USE_APPLICATION_COMMANDS);

    private static final long HELPER = Permission.of(Permission.MANAGE_MESSAGES, Permission.MODERATE_MEMBERS);
    private static final long MODERATOR = HELPER
            | Permission.of(
                    Permission.KICK_MEMBERS,
                    Permission.BAN_MEMBERS,
                    Permission.VIEW_AUDIT_LOG,
                    Permission.MANAGE_NICKNAMES,
                    Permission.MANAGE_ROLES,
                    Permission.MOVE_MEMBERS);

    private final World world;
    private final RandomGenerator random;
    private final Names names;
    private long lastId = Snowflakes.at(FIRST_GUILD.toEpochMilli());

    public WorldBuilder(World world, long seed) {
        this.world = world;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.names = new Names(random);
    }

    /** The bot that every world has; its ids don't depend on the seed. */
    public static User bot() {
        return new User(Snowflakes.at(Instant.parse("2023-06-01T08:00:00Z").toEpochMilli()), "Wayhaven", null, true);
    }

    /** A new person who is in no guild. */
    public User person(@Nullable String displayName) {
        Names.Name name = names.next();
        var user = new User(nextId(), name.username(), displayName == null ? name.display() : displayName, false);
        world.add(user);
        return user;
    }

    /** Builds a guild and puts it into the world. */
    public Guild build(GuildPlan plan) {
        User owner = person(null);
        long guildId = nextId();
        var guild = new Guild(guildId, plan.name(), owner.id(), EVERYONE, afterCreation(guildId, 30));
        roles(guild, plan);
        channels(guild);
        guild.members().put(owner.id(), new Member(owner, Snowflakes.timeOf(guildId)));
        for (int index = 1; index < plan.members(); index++) {
            admit(guild, index);
        }
        var bot = new Member(world.bot(), guild.botJoinedAt());
        bot.roles().add(roleId(guild, world.bot().username()));
        guild.members().put(bot.id(), bot);
        world.add(guild);
        return guild;
    }

    private void roles(Guild guild, GuildPlan plan) {
        List<Role> people = List.of(
                role("Muted", 0, 0x747F8D, false),
                role("Member", 0, 0x3498DB, false),
                role("Helper", HELPER, 0x2ECC71, true),
                role("Moderator", MODERATOR, 0x1ABC9C, true),
                role("Admin", Permission.ADMINISTRATOR.bit(), 0xE74C3C, true));
        Role bot = new Role(
                nextId(),
                world.bot().username(),
                plan.botPermissions(),
                0,
                0x5865F2,
                true,
                true,
                world.bot().id());
        int botPosition = Math.clamp(plan.botRolePosition(), 1, people.size() + 1);
        int position = 1;
        for (Role role : people) {
            if (position == botPosition) {
                guild.roles().put(bot.id(), bot.withPosition(position++));
            }
            guild.roles().put(role.id(), role.withPosition(position++));
        }
        if (position == botPosition) {
            guild.roles().put(bot.id(), bot.withPosition(position));
        }
    }

    private Role role(String name, long permissions, int color, boolean hoist) {
        return new Role(nextId(), name, permissions, 0, color, hoist, false, null);
    }

    private void channels(Guild guild) {
        long text =
                channel(guild, Channel.CATEGORY, "Text channels", 0, null, null).id();
        channel(guild, Channel.TEXT, "general", 0, text, "Everything and nothing");
        channel(guild, Channel.TEXT, "off-topic", 1, text, "Pets, recipes, films");
        channel(guild, Channel.TEXT, "help", 2, text, "Ask away");
        Channel log = channel(guild, Channel.TEXT, "mod-log", 3, text, "What the moderators do");
        long view = Permission.VIEW_CHANNEL.bit();
        log.overwrites().add(new Overwrite(guild.id(), Overwrite.Kind.ROLE, 0, view));
        for (String staff : List.of("Moderator", "Helper", world.bot().username())) {
            log.overwrites().add(new Overwrite(roleId(guild, staff), Overwrite.Kind.ROLE, view, 0));
        }
        long voice = channel(guild, Channel.CATEGORY, "Voice channels", 1, null, null)
                .id();
        channel(guild, Channel.VOICE, "Lounge", 0, voice, null);
        channel(guild, Channel.VOICE, "Study hall", 1, voice, null);
    }

    private Channel channel(
            Guild guild, int type, String name, int position, @Nullable Long parent, @Nullable String topic) {
        var channel = new Channel(nextId(), guild.id(), type, name, position, parent, topic);
        guild.channels().put(channel.id(), channel);
        return channel;
    }

    private void admit(Guild guild, int index) {
        User user = person(null);
        var member = new Member(user, afterCreation(guild.id(), random.nextInt(1, 400)));
        String standing = switch (index) {
            case 1 -> "Admin";
            case 2, 3 -> "Moderator";
            case 4, 5 -> "Helper";
            default -> "Member";
        };
        member.roles().add(roleId(guild, standing));
        guild.members().put(user.id(), member);
    }

    private static long roleId(Guild guild, String name) {
        Role role = guild.roleNamed(name);
        if (role == null) {
            throw new IllegalStateException("no role " + name);
        }
        return role.id();
    }

    private static Instant afterCreation(long guildId, int days) {
        return Snowflakes.timeOf(guildId).plus(Duration.ofDays(days));
    }

    /** Seconds to minutes after the one before, with a plausible tail. */
    private long nextId() {
        long millis = Snowflakes.timeOf(lastId).toEpochMilli() + random.nextLong(1_000, 600_000);
        lastId = Snowflakes.at(millis) | random.nextLong(1 << 17);
        return lastId;
    }
}
