package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.action.MemberChange;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Role;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Moderators at work: mostly timeouts, now and then a kick, a ban, a second chance. */
final class Moderators {

    private static final List<String> REASONS = List.of(
            "Advertising after a warning",
            "Spoilers without a tag",
            "Off-topic after repeated reminders",
            "Impersonating a member of staff",
            "Flooding the channel");

    private final World world;
    private final Cast cast;
    private final People people;
    private final RandomGenerator random;

    Moderators(World world, Cast cast, People people, RandomGenerator random) {
        this.world = world;
        this.cast = cast;
        this.people = people;
        this.random = random;
    }

    void act() {
        cast.guild()
                .ifPresent(guild -> moderator(guild)
                        .ifPresent(moderator -> cast.person(guild)
                                .filter(target -> Comings.ordinary(guild, target))
                                .ifPresent(target -> act(guild, moderator, target))));
    }

    private void act(Guild guild, Member moderator, Member target) {
        String reason = cast.pick(REASONS).orElse("");
        int choice = random.nextInt(10);
        if (choice < 6) {
            Duration length = Duration.ofMinutes(random.nextInt(1, 7) * 10L);
            people.members()
                    .change(
                            guild,
                            moderator.id(),
                            target.id(),
                            MemberChange.timeout(world.now().plus(length)),
                            reason);
        } else if (choice < 8) {
            people.membership().kick(guild, moderator.id(), target.id(), reason);
        } else if (guild.bans().isEmpty() || choice == 8) {
            people.bans().ban(guild, moderator.id(), target.id(), reason, 0);
        } else {
            people.bans().unban(guild, moderator.id(), guild.bans().firstKey(), "Appeal accepted");
        }
    }

    private Optional<Member> moderator(Guild guild) {
        Role role = guild.roleNamed("Moderator");
        return role == null
                ? Optional.empty()
                : cast.pick(cast.people(guild).stream()
                        .filter(member -> member.roles().contains(role.id()))
                        .toList());
    }
}
