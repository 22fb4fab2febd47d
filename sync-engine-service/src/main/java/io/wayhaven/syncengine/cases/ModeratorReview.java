package io.wayhaven.syncengine.cases;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.ActionWords;
import io.wayhaven.syncengine.reply.ReplyText;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a moderator did in a guild since a time, to be undone at once.
 *
 * @param undone the cases that can be undone, newest first
 * @param left those that can't be, such as kicks
 */
public record ModeratorReview(UserId moderator, Instant since, List<StoredCase> undone, List<StoredCase> left) {
    /** As many cases as are undone by one command. */
    public static final int MOST = 1000;

    private static final int SHOWN = 10;

    public ModeratorReview {
        undone = List.copyOf(undone);
        left = List.copyOf(left);
    }

    /** The review of cases that have an effect and were not undone yet. */
    public static ModeratorReview of(UserId moderator, Instant since, List<StoredCase> cases) {
        var punishing = cases.stream().filter(about -> !about.action().lifts()).toList();
        return new ModeratorReview(
                moderator,
                since,
                punishing.stream().filter(ModeratorReview::undoable).limit(MOST).toList(),
                punishing.stream().filter(about -> !undoable(about)).toList());
    }

    /** What was done, each once. */
    public Set<Action> actions() {
        var actions = EnumSet.noneOf(Action.class);
        undone.forEach(about -> actions.add(about.action()));
        return actions;
    }

    /** What is asked before it is done, as Discord markdown. */
    public String question() {
        var heading = "Undo **%d cases** that <@%s> opened since <t:%d:f>: %s?%s"
                .formatted(undone.size(), moderator, since.getEpochSecond(), counts(undone), stays());
        var more = undone.size() <= SHOWN ? "" : "\nand %d more".formatted(undone.size() - SHOWN);
        return ReplyText.fitting(
                undone.stream().limit(SHOWN).map(CaseLine::of).collect(joining("\n", heading + "\n", more)));
    }

    /** What is said once it is being done. */
    public String answer() {
        return "Undoing **%d cases** of <@%s>, each by a case of its own.%s `/audit log` shows what becomes of them."
                .formatted(undone.size(), moderator, stays());
    }

    private String stays() {
        return left.isEmpty() ? "" : " What cannot be undone stays: %s.".formatted(counts(left));
    }

    private static boolean undoable(StoredCase about) {
        return switch (Undoing.of(about)) {
            case Undoing.By by -> true;
            case Undoing.ByStriking striking -> true;
            case Undoing.Impossible impossible -> false;
        };
    }

    private static String counts(List<StoredCase> cases) {
        return cases.stream().collect(groupingBy(StoredCase::action, TreeMap::new, counting())).entrySet().stream()
                .map(count -> count.getValue() + " "
                        + ActionWords.noun(count.getKey()).toLowerCase(Locale.ROOT))
                .collect(joining(", "));
    }
}
