package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Picks guilds, channels and people by chance, without walking through all of them each time. */
final class Cast {

    private record Known(int size, List<Member> people) {}

    private final World world;
    private final RandomGenerator random;
    private final Map<Long, Known> byGuild = new HashMap<>();
    private List<Guild> guilds = List.of();

    Cast(World world, RandomGenerator random) {
        this.world = world;
        this.random = random;
    }

    Optional<Guild> guild() {
        if (guilds.size() != world.guilds().size()) {
            guilds = List.copyOf(world.guilds().values());
        }
        return pick(guilds);
    }

    /** The people of a guild, bots apart, ascending by id. */
    List<Member> people(Guild guild) {
        Known known = byGuild.get(guild.id());
        if (known == null || known.size() != guild.members().size()) {
            List<Member> people = guild.members().values().stream()
                    .filter(member -> !member.user().bot())
                    .toList();
            known = new Known(guild.members().size(), people);
            byGuild.put(guild.id(), known);
        }
        return known.people();
    }

    Optional<Member> person(Guild guild) {
        return pick(people(guild)).filter(member -> guild.member(member.id()) == member);
    }

    Optional<Channel> channel(Guild guild, int type) {
        List<Channel> open = new ArrayList<>();
        for (Channel channel : guild.channels().values()) {
            if (channel.type() == type && channel.overwrites().isEmpty()) {
                open.add(channel);
            }
        }
        return pick(open);
    }

    boolean maySpeak(Channel channel, Member member) {
        return may(channel, member, Permission.SEND_MESSAGES);
    }

    boolean may(Channel channel, Member member, Permission permission) {
        Guild guild = world.guildOf(channel);
        return guild.member(member.id()) == member
                && permission.in(Permissions.in(guild, channel, member, world.now()));
    }

    <T> Optional<T> pick(List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }
}
