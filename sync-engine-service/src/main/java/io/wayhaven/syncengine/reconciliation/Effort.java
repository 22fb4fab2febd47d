package io.wayhaven.syncengine.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Duration;

/** How long mending takes: guilds side by side, each at the pace that Discord allows it, all within the bot's own. */
final class Effort {

    /** Discord publishes no figure and changes it; about so many calls of one guild pass in a second. */
    private static final int CALLS_OF_A_GUILD = 2;

    private static final int CALLS_A_SECOND = 50;

    private Effort() {}

    static Duration of(Findings findings) {
        var most = findings.found().stream()
                .collect(groupingBy(some -> some.guild().guild(), summingInt(Found::mended)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var seconds = Math.max(Math.ceilDiv(most, CALLS_OF_A_GUILD), Math.ceilDiv(findings.mended(), CALLS_A_SECOND));
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    /** In the unit that a person would use. */
    static String words(Duration effort) {
        if (effort.toSeconds() < 90) {
            return effort.toSeconds() == 1 ? "1 second" : effort.toSeconds() + " seconds";
        }
        return effort.toMinutes() < 90
                ? Math.ceilDiv(effort.toSeconds(), 60) + " minutes"
                : Math.ceilDiv(effort.toMinutes(), 60) + " hours";
    }
}
