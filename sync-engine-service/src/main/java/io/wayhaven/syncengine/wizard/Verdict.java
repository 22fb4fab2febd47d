package io.wayhaven.syncengine.wizard;

/** Whether a step is done. */
sealed interface Verdict {

    /** It is, and works. */
    record Done(String what) implements Verdict {}

    /** It is set and doesn't work, or waits for somebody. */
    record Amiss(String what) implements Verdict {}

    /** Nothing is set. */
    record Open() implements Verdict {}

    /** There is only something to look at. */
    record Look() implements Verdict {}

    /** Whether nothing is left to do. */
    default boolean settled() {
        return switch (this) {
            case Done done -> true;
            case Amiss amiss -> false;
            case Open open -> false;
            case Look look -> false;
        };
    }

    /** As a line of the page; empty if there is nothing to say. */
    default String line() {
        return switch (this) {
            case Done(String what) -> "✅ " + what + "\n";
            case Amiss(String what) -> "⚠️ " + what + "\n";
            case Open open -> "▫️ Not set yet.\n";
            case Look look -> "";
        };
    }
}
