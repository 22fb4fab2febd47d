package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.action.MemberChange;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Joining, leaving, roles, nicknames and voice; guilds stay about as large as they were. */
final class Comings {

    private static final List<String> NICKS = List.of("on holiday", "busy", "back soon", "night owl", "bookworm");

    private final World world;
    private final Cast cast;
    private final People people;
    private final RandomGenerator random;
    private final Supplier<WorldBuilder> builder;
    private final Map<Long, Deque<Member>> gone = new HashMap<>();

    Comings(World world, Cast cast, People people, RandomGenerator random, Supplier<WorldBuilder> builder) {
        this.world = world;
        this.cast = cast;
        this.people = people;
        this.random = random;
        this.builder = builder;
    }

    void join() {
        cast.guild().ifPresent(guild -> {
            Member returning = gone(guild).pollFirst();
            boolean back =
                    returning != null && random.nextBoolean() && !guild.bans().containsKey(returning.id());
            people.membership()
                    .join(guild, back ? returning.user() : builder.get().person(null));
        });
    }

    void leave() {
        cast.guild()
                .ifPresent(guild -> cast.person(guild)
                        .filter(member -> ordinary(guild, member))
                        .ifPresent(member -> {
                            gone(guild).addLast(member);
                            people.membership().leave(guild, member.id());
                            join();
                        }));
    }

    /** An administrator gives or takes the role of a helper. */
    void changeRole() {
        cast.guild().ifPresent(guild -> {
            Role member = guild.roleNamed("Member");
            cast.person(guild)
                    .filter(person -> member != null && ordinary(guild, person))
                    .ifPresent(person -> {
                        boolean give = member != null && !person.roles().contains(member.id());
                        people.members()
                                .role(
                                        guild,
                                        guild.ownerId(),
                                        person.id(),
                                        member == null ? 0 : member.id(),
                                        give,
                                        null);
                    });
        });
    }

    void changeNick() {
        cast.guild()
                .ifPresent(guild -> cast.person(guild)
                        .filter(person -> !person.timedOut(world.now()))
                        .ifPresent(person -> people.members()
                                .change(
                                        guild,
                                        person.id(),
                                        person.id(),
                                        MemberChange.nick(
                                                person.nick() == null
                                                        ? cast.pick(NICKS).orElse(null)
                                                        : null),
                                        null)));
    }

    void voice() {
        cast.guild()
                .ifPresent(guild -> cast.person(guild).ifPresent(member -> {
                    if (guild.voice().containsKey(member.id())) {
                        people.voice().disconnect(guild, member);
                    } else if (guild.voice().size() > 5) {
                        long longest = guild.voice().keySet().iterator().next();
                        people.voice().disconnect(guild, people.authority().member(guild, longest));
                    } else {
                        cast.channel(guild, Channel.VOICE)
                                .filter(channel -> cast.may(channel, member, Permission.CONNECT))
                                .ifPresent(channel -> people.voice().connect(guild, member, channel));
                    }
                }));
    }

    private Deque<Member> gone(Guild guild) {
        return gone.computeIfAbsent(guild.id(), id -> new ArrayDeque<>());
    }

    /** Whether somebody has no rank; those with one stay. */
    static boolean ordinary(Guild guild, Member member) {
        if (member.id() == guild.ownerId()) {
            return false;
        }
        return member.roles().stream()
                .map(guild.roles()::get)
                .allMatch(role -> role != null && role.permissions() == 0);
    }
}
