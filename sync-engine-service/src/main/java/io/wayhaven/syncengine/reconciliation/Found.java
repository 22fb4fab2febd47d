package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import java.util.List;
import java.util.stream.Stream;

/**
 * The differences of one cause in one guild, about one kind of punishment.
 *
 * @param found how many there are
 * @param mended for how many of them mending is on its way, or would be in a dry run
 * @param examples some of the people
 */
public record Found(Participant guild, Aspect aspect, DriftCause cause, int found, int mended, List<UserId> examples) {

    private static final int EXAMPLES = 3;

    public Found {
        examples = List.copyOf(examples);
    }

    static Found none(Participant guild, Aspect aspect, DriftCause cause) {
        return new Found(guild, aspect, cause, 0, 0, List.of());
    }

    Found with(UserId user, boolean mends) {
        var more = examples.size() < EXAMPLES
                ? Stream.concat(examples.stream(), Stream.of(user)).toList()
                : examples;
        return new Found(guild, aspect, cause, found + 1, mends ? mended + 1 : mended, more);
    }
}
