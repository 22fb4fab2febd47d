package io.wayhaven.web.access;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Discord application by which people log in with their account.
 *
 * @param id its id; absent if nobody can
 * @param refresh how long what Discord said of somebody's rights is taken without asking again
 * @param keep how long it holds while Discord can't be asked
 */
public record Application(@Nullable String id, Duration refresh, Duration keep) {

    /** Whether people can log in so. */
    public boolean present() {
        return id != null;
    }

    /** Whether a session was begun by this application. */
    boolean isMarkedBy(String mark) {
        return present() && mark.equals(mark());
    }

    /** What sessions bear that were begun by it. */
    String mark() {
        return "discord:" + Objects.requireNonNull(id, "nobody comes from Discord without an application");
    }
}
