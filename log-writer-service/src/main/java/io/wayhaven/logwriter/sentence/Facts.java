package io.wayhaven.logwriter.sentence;

import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence can speak of.
 *
 * @param actor who did it, if that is known by now
 * @param target whom or what it concerns
 * @param reason why
 * @param note how sure the log is, in its own words
 * @param fields all else, by the key of the {@link io.wayhaven.contracts.kind.Placeholder}; others are left alone
 */
public record Facts(
        Value.@Nullable User actor,
        @Nullable Value target,
        @Nullable String reason,
        @Nullable String note,
        Map<String, Value> fields) {

    public Facts {
        fields = Map.copyOf(fields);
    }

    /** What a draft says by itself. */
    public static Facts of(Draft draft) {
        return new Facts(draft.actor(), draft.target(), draft.reason(), null, draft.fields());
    }
}
