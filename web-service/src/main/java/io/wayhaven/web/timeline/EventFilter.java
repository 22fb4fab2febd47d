package io.wayhaven.web.timeline;

import io.wayhaven.web.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see; absent means everything.
 *
 * @param scope what the reader may see at all
 */
public record EventFilter(
        Scope scope, @Nullable Long guild, @Nullable String type) {

    /** Everything that the reader may see. */
    public static EventFilter all(Scope scope) {
        return new EventFilter(scope, null, null);
    }

    /** Whether something narrower is asked for than all that the reader may see. */
    public boolean narrows() {
        return !equals(all(scope));
    }

    /** Whether an event passes. */
    public boolean matches(LogEntry entry) {
        return scope.allows(entry.guild())
                && (guild == null || guild.equals(entry.guild()))
                && (type == null || type.equals(entry.type()));
    }
}
