package io.wayhaven.syncengine.packaged;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What several moderators do about the same people, by command and in their clients, all at once. */
final class Mixes {

    private static final List<String> ACTIONS = List.of(
            "ban",
            "ban",
            "ban",
            "ban",
            "unban",
            "unban",
            "unban",
            "softban",
            "timeout",
            "timeout",
            "untimeout",
            "kick");
    private static final double TWICE = 0.05;
    private static final double NATIVE = 0.3;
    private static final double JOIN = 0.5;

    private final SimulatedDiscord discord;
    private final Servers servers;
    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private final Map<String, Long> joins = new HashMap<>();
    private int acts;

    private record Person(String id, Set<Integer> home) {}

    Mixes(Surroundings around, Servers servers, Random random) {
        this.discord = around.discord;
        this.servers = servers;
        this.random = random;
    }

    /** Adds somebody who is a member of some of the guilds. */
    void addPerson(int memberships) {
        var home = new TreeSet<Integer>();
        while (home.size() < memberships) {
            home.add(random.nextInt(servers.count()));
        }
        var person = new Person(discord.addUser("somebody"), home);
        people.add(person);
        join(person);
    }

    List<String> people() {
        return people.stream().map(Person::id).toList();
    }

    /** The ids of the commands that were given. */
    Set<String> given() {
        return Set.copyOf(given);
    }

    /** How often somebody did something in a client. */
    int acts() {
        return acts;
    }

    /** How often people joined, by guild and person. */
    Map<String, Long> joins() {
        return Map.copyOf(joins);
    }

    /** Somebody does something about somebody. */
    void next() {
        var person = people.get(random.nextInt(people.size()));
        var server = random.nextInt(servers.count());
        var action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        if (random.nextDouble() < JOIN && Set.of("timeout", "kick", "softban").contains(action)) {
            join(person);
        }
        if (random.nextDouble() < NATIVE && !action.equals("softban")) {
            act(server, person, action);
        } else {
            var days = 1 + random.nextInt(20);
            var times = random.nextDouble() < TWICE ? 2 : 1;
            given.add(servers.give(server, times, context -> command(context, person, action, server, days)));
        }
    }

    private void act(int server, Person person, String action) {
        var seconds = Duration.ofDays(1 + random.nextInt(20)).toSeconds();
        var done = discord.act(
                Map.of("guild", servers.id(server), "action", action, "target", person.id(), "seconds", seconds));
        acts += done ? 1 : 0;
    }

    /** Back to where they are not banned. */
    private void join(Person person) {
        for (var server : person.home()) {
            if (discord.act(Map.of("guild", servers.id(server), "user", person.id(), "action", "join"))) {
                joins.merge(servers.id(server) + " " + person.id(), 1L, Long::sum);
            }
        }
    }

    private static PersonCommand command(CommandContext context, Person person, String action, int server, int days) {
        var target = new Target(
                UserId.of(person.id()), "somebody", List.of(), person.home().contains(server));
        return switch (action) {
            case "ban" -> new Ban(context, target, "spam", 0, null);
            case "unban" -> new Unban(context, target, "appeal");
            case "softban" -> new Softban(context, target, "spam", 3600);
            case "kick" -> new Kick(context, target, "spam");
            case "timeout" -> new Timeout(context, target, "spam", Instant.now().plus(Duration.ofDays(days)));
            case "untimeout" -> new Untimeout(context, target, "appeal");
            default -> throw new IllegalArgumentException(action);
        };
    }
}
