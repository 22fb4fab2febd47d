package io.wayhaven.syncengine.cases;

import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.ActionWords;
import io.wayhaven.syncengine.punishment.Aspect;
import java.util.Arrays;
import java.util.Optional;

/** What it takes to undo a case. */
public sealed interface Undoing {

    /** The opposite is done where the case counts. */
    record By(Action opposite) implements Undoing {}

    /** It is struck: nothing was done that could be lifted. */
    record ByStriking() implements Undoing {}

    /** It can't be undone. */
    record Impossible(Refusal refusal) implements Undoing {}

    /** How a case is undone. */
    static Undoing of(StoredCase about) {
        if (about.action().lifts()) {
            return new Impossible(new Refusal(
                    "Case " + about.number() + " ended a punishment itself, which is not undone by a button.",
                    "Give the punishment anew if it is to hold again."));
        }
        if (about.action().reach() != Action.Reach.NETWORK) {
            return about.struck() == null
                    ? new ByStriking()
                    : new Impossible(new Refusal(
                            "Case " + about.number() + " is struck already.", "Use /case restore to take that back."));
        }
        return about.action()
                .aspect()
                .flatMap(Undoing::lifting)
                .<Undoing>map(By::new)
                .orElseGet(() -> new Impossible(new Refusal(
                        "Case %d can't be undone: the person was %s, and nothing of that is in force."
                                .formatted(about.number(), ActionWords.done(about.action())),
                        "Use /case delete if it should not count.")));
    }

    private static Optional<Action> lifting(Aspect aspect) {
        return Arrays.stream(Action.values())
                .filter(action ->
                        action.lifts() && action.aspect().filter(aspect::equals).isPresent())
                .findFirst();
    }
}
