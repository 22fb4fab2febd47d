package io.wayhaven.logwriter.attribution;

import java.time.Duration;

/**
 * How far apart an act and its audit-log entry can be. Discord documents none of it: these figures are assumed.
 *
 * <p>An act's time is when the gateway received it, which after a resumed session can be minutes late; an audit entry's
 * is when Discord made it. So an entry may be much older than its act, and hardly younger.
 */
public final class Timing {

    /** An entry this much older than an act may still explain it. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** An entry this much younger may explain it: clocks differ. */
    public static final Duration SKEW = Duration.ofSeconds(1);

    /** As old as an entry commonly is when its act arrives. */
    public static final Duration PROMPT = Duration.ofSeconds(2);

    /** So long after a prune was recorded, its members may leave. */
    public static final Duration PRUNING = Duration.ofMinutes(1);

    /** What was done so shortly before the audit log was read may be missing in what was read. */
    public static final Duration READ_MARGIN = Duration.ofSeconds(5);

    /** So long after it was made, an entry may still count further acts. */
    public static final Duration COUNTING = Duration.ofHours(1);

    private Timing() {}
}
