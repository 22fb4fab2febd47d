package io.wayhaven.gateway.shard;

/** What follows the end of a connection. */
public sealed interface AfterClose {
    /** The session lives: continue it where it stopped. */
    record Resume(String reason) implements AfterClose {}

    /**
     * The session is dead: begin a new one, and tell that events may be missing between the two.
     *
     * @param gap why, as it is recorded
     */
    record Identify(String gap) implements AfterClose {}

    /**
     * The bot may not use an intent that it asked for: begin a new session without it.
     *
     * @param gap why, as it is recorded
     */
    record AskForLess(String gap) implements AfterClose {}

    /** No attempt can succeed before somebody changes something. */
    record Stop(String reason, String remedy) implements AfterClose {}
}
