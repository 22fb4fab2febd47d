package io.wayhaven.syncengine.cases;

import io.wayhaven.syncengine.reply.Screen;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much was done in a guild. Cases that were struck don't count.
 *
 * @param days how far back
 * @param actions by action, the most frequent first
 * @param moderators by who is responsible, the busiest first
 * @param outcomes of the deliveries to the guild, by status
 */
public record CaseStatistics(int days, List<Count> actions, List<Count> moderators, List<Count> outcomes) {

    /** So many of a thing. */
    public record Count(String what, long number) {}

    public CaseStatistics {
        actions = List.copyOf(actions);
        moderators = List.copyOf(moderators);
        outcomes = List.copyOf(outcomes);
    }

    /** The figures as text. */
    public Screen screen() {
        var total = actions.stream().mapToLong(Count::number).sum();
        if (total == 0) {
            return CaseLine.none("of this server in the last %d days".formatted(days));
        }
        var moderatorLines = moderators.stream()
                .map(count -> "\n<@" + count.what() + ">: " + count.number())
                .collect(Collectors.joining());
        return Screen.of("**%d cases in the last %d days**%s%s%s"
                .formatted(
                        total,
                        days,
                        line("\nBy action: ", actions),
                        line("\nCarried out here: ", outcomes),
                        moderatorLines.isEmpty() ? "" : "\n**By moderator**" + moderatorLines));
    }

    private static String line(String heading, List<Count> counts) {
        return counts.isEmpty()
                ? ""
                : counts.stream()
                        .map(count -> count.number() + " " + count.what().replace('_', ' '))
                        .collect(Collectors.joining(", ", heading, ""));
    }
}
