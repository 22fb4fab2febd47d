package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Kinds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can complete the text that a person types into an option: kinds of events from their catalogue, presets, and usual
 * lengths of time.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands#autocomplete">Discord:
 *     autocomplete</a>
 */
final class Suggestions {
    /** As many as Discord shows. */
    static final int MOST = 25;

    /** Characters, by Discord's limit. */
    static final int LONGEST_NAME = 100;

    private static final int NO_MATCH = 4;

    private static final List<Candidate> TOGGLES = Stream.concat(
                    Kinds.toggles().entrySet().stream()
                            .filter(toggle -> toggle.getValue().size() > 1)
                            .map(toggle -> toggle(toggle.getKey(), toggle.getValue())),
                    Kinds.all().stream().filter(kind -> !kind.alwaysOn()).map(Suggestions::kind))
            .toList();
    private static final List<Candidate> KINDS = Stream.concat(
                    Arrays.stream(Family.values())
                            .map(family -> new Candidate("All of: " + family.title(), family.key(), family.key())),
                    Kinds.all().stream().map(Suggestions::kind))
            .toList();

    private static final List<Candidate> PRESETS = Arrays.stream(LinkPreset.values())
            .map(preset -> new Candidate(preset.label(), preset.key(), preset.key()))
            .toList();

    private static final List<Candidate> LENGTHS = Stream.of(
                    "5 minutes",
                    "10 minutes",
                    "30 minutes",
                    "1 hour",
                    "6 hours",
                    "12 hours",
                    "1 day",
                    "3 days",
                    "1 week",
                    "2 weeks",
                    "4 weeks")
            .map(length -> new Candidate(length, length, length))
            .toList();

    private Suggestions() {}

    /** What fits best first; nothing for an option that takes any text. */
    static List<Suggestion> of(Interaction interaction) {
        var option = interaction.focused();
        if (option == null) {
            return List.of();
        }
        var typed = interaction.options().getOrDefault(option, "").strip().toLowerCase(Locale.ROOT);
        return candidates(interaction.command(), option).stream()
                .filter(candidate -> candidate.distance(typed) < NO_MATCH)
                .sorted(Comparator.comparingInt(candidate -> candidate.distance(typed)))
                .limit(MOST)
                .map(Candidate::suggestion)
                .toList();
    }

    private static List<Candidate> candidates(String command, String option) {
        if (option.equals(ModerationDefinitions.DURATION) || option.equals(CaseDefinitions.SINCE)) {
            return LENGTHS;
        }
        if (command.equals("config events") && option.equals(SettingsDefinitions.EVENT)) {
            return TOGGLES;
        }
        if (option.equals(SetupDefinitions.ACTIONS)) {
            return PRESETS;
        }
        return command.equals("config filter") && option.equals(SettingsDefinitions.KIND) ? KINDS : List.of();
    }

    private static Candidate toggle(String key, List<EventKind> kinds) {
        var labels = kinds.stream().map(EventKind::label).collect(Collectors.joining(", "));
        return new Candidate("All " + kinds.size() + " of " + key + ": " + labels, key, key);
    }

    private static Candidate kind(EventKind kind) {
        var toggle = kind.toggle();
        return new Candidate(kind.label() + " (" + kind.id() + ")", kind.id(), toggle == null ? kind.id() : toggle);
    }

    /**
     * One of all.
     *
     * @param alias another name of the value
     */
    private record Candidate(String label, String value, String alias) {

        /** How far from what was typed: 0 if its name begins like that. */
        int distance(String typed) {
            if (value.startsWith(typed) || alias.startsWith(typed)) {
                return 0;
            }
            var text = (label + " " + alias).toLowerCase(Locale.ROOT);
            if (text.startsWith(typed)) {
                return 1;
            }
            if (!Arrays.stream(typed.split("[\\s._]+")).allMatch(text::contains)) {
                return NO_MATCH;
            }
            // Whoever types words of a heading rather means that kind than all of several
            return value.equals(alias) ? 3 : 2;
        }

        Suggestion suggestion() {
            return new Suggestion(
                    label.length() <= LONGEST_NAME ? label : label.substring(0, LONGEST_NAME - 1) + "…", value);
        }
    }
}
