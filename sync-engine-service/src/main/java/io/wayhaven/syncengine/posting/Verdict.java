package io.wayhaven.syncengine.posting;

import java.time.Duration;

/** What the end of a call means. */
sealed interface Verdict {

    /** It was carried out. */
    record Done() implements Verdict {}

    /** It was not carried out, and may be after a wait. */
    record Later(Duration delay) implements Verdict {}

    /** Nobody knows. */
    record Doubt() implements Verdict {}

    /** It is not allowed until somebody changes something. */
    record Barred(Obstacle obstacle) implements Verdict {}

    /** Discord never accepts it as it is. */
    record Invalid() implements Verdict {}

    /** The message is there no more, or is not ours. */
    record Gone() implements Verdict {}
}
