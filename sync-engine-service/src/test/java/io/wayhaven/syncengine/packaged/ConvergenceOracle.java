package io.wayhaven.syncengine.packaged;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.id.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be true of people in every server in the end, by which commands were accepted in which order; what is true
 * is asked of Discord, and nothing of the service.
 */
final class ConvergenceOracle {

    private static final Duration SAME = Duration.ofMinutes(1);

    private final SimulatedDiscord discord;
    private final Servers servers;
    private final Map<String, List<PersonCommand>> stories = new LinkedHashMap<>();

    /**
     * @param commands those about one person in the order in which they were given; one that is given again, as after a
     *     crash, is still the same
     */
    ConvergenceOracle(SimulatedDiscord discord, Servers servers, Set<String> people, List<PersonCommand> commands) {
        this.discord = discord;
        this.servers = servers;
        var seen = new HashSet<CommandId>();
        for (var command : commands) {
            var person = command.target().user().toString();
            if (people.contains(person) && seen.add(command.context().id())) {
                stories.computeIfAbsent(person, unseen -> new ArrayList<>()).add(command);
            }
        }
    }

    /** Where a server is not in the state of the last accepted command about a person, in words. */
    List<String> divergences() {
        var found = new ArrayList<String>();
        for (var server = 0; server < servers.count(); server++) {
            var guild = servers.id(server);
            var banned = discord.bans(guild).stream()
                    .map(ban -> ban.path("user").path("id").asText())
                    .collect(toSet());
            var members = SimulatedDiscord.list(discord.guild(guild).path("members")).stream()
                    .collect(toMap(member -> member.path("user").path("id").asText(), member -> member));
            stories.forEach((person, story) -> wrong(story, banned.contains(person), members.get(person)).stream()
                    .map(what -> "%s %s in guild %s after %s".formatted(person, what, guild, told(story)))
                    .forEach(found::add));
        }
        return found;
    }

    private static List<String> wrong(List<PersonCommand> story, boolean banned, @Nullable JsonNode member) {
        var wrong = new ArrayList<String>();
        var toBeBanned = false;
        PersonCommand silence = null;
        for (var command : story) {
            switch (command) {
                case Ban ban -> toBeBanned = true;
                case Unban unban -> toBeBanned = false;
                case Timeout timeout -> silence = timeout;
                case Untimeout untimeout -> silence = untimeout;
                default -> {}
            }
        }
        if (banned != toBeBanned) {
            wrong.add(banned ? "is banned" : "is not banned");
        }
        if (member != null) {
            if (!isAsTold(member, silence)) {
                wrong.add("may not talk until " + member.path("communication_disabled_until"));
            }
            var joined = time(member, "joined_at");
            story.stream()
                    .filter(command -> removes(command)
                            && joined.isBefore(command.context().issuedAt()))
                    .forEach(removal -> wrong.add("is a member since " + joined));
        }
        return wrong;
    }

    private static boolean removes(PersonCommand command) {
        return command instanceof Kick || command instanceof Softban;
    }

    private static boolean isAsTold(JsonNode member, @Nullable PersonCommand silence) {
        var silent = member.hasNonNull("communication_disabled_until");
        return switch (silence) {
            case Timeout timeout -> silent && near(time(member, "communication_disabled_until"), timeout.until());
            case Untimeout untimeout -> !silent;
            case null, default -> true;
        };
    }

    private static Instant time(JsonNode member, String field) {
        return OffsetDateTime.parse(member.path(field).asText()).toInstant();
    }

    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME) < 0;
    }

    private static String told(List<PersonCommand> story) {
        return story.stream()
                .map(command -> "\n    %s %s in %s at %s"
                        .formatted(
                                command.context().origin(),
                                command.getClass().getSimpleName(),
                                command.context().guild(),
                                command.context().issuedAt()))
                .reduce("", String::concat);
    }
}
