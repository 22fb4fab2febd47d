package io.wayhaven.web.timeline;

import org.jspecify.annotations.Nullable;

/** What a reader wants to see; absent means everything. */
public record EventFilter(@Nullable Long guild, @Nullable String type) {

    /** Everything. */
    public static final EventFilter NONE = new EventFilter(null, null);

    /** Whether an event passes. */
    public boolean matches(LogEntry entry) {
        return (guild == null || guild.equals(entry.guild())) && (type == null || type.equals(entry.type()));
    }
}
