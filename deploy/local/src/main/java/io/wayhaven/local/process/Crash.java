package io.wayhaven.local.process;

import java.time.Duration;
import java.util.List;

/**
 * The unexpected end of a child.
 *
 * @param exitCode 128 + n where a signal n ended it
 * @param uptime how long it had run
 * @param pause how long until it is started again
 * @param lastLines the end of its log
 */
public record Crash(String name, int exitCode, Duration uptime, Duration pause, List<String> lastLines) {

    /** For the person at the terminal. */
    public String describe() {
        StringBuilder text =
                new StringBuilder("%s ended unexpectedly (exit code %d, after %d s); started again in %d s."
                        .formatted(name, exitCode, uptime.toSeconds(), pause.toSeconds()));
        lastLines.forEach(line -> text.append("\n  | ").append(line));
        return text.toString();
    }
}
