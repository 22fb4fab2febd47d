package io.wayhaven.contracts.environment;

import java.util.Locale;
import java.util.Optional;

/** How much a service writes about its own work: {@code LOG_LEVEL}, or {@code DEBUG} for all of it. */
public enum Verbosity {
    ERROR,
    WARN,
    INFO,
    DEBUG;

    /**
     * What the environment asks for, if it does.
     *
     * @throws IllegalArgumentException if that is no level, or two, with one plain sentence
     */
    public static Optional<Verbosity> of(Environment environment) {
        var named = environment.get("LOG_LEVEL").map(Verbosity::named);
        if (!environment.isOn("DEBUG")) {
            return named;
        }
        if (named.filter(level -> level != DEBUG).isPresent()) {
            throw new IllegalArgumentException("DEBUG is on, and LOG_LEVEL is another level. Set one of them only.");
        }
        return Optional.of(DEBUG);
    }

    /** By the names of java.util.logging's successors and of Python. */
    private static Verbosity named(String level) {
        return switch (level.toUpperCase(Locale.ROOT)) {
            case "ERROR", "FATAL", "CRITICAL" -> ERROR;
            case "WARN", "WARNING" -> WARN;
            case "INFO" -> INFO;
            case "DEBUG", "TRACE" -> DEBUG;
            default ->
                throw new IllegalArgumentException(
                        "LOG_LEVEL is no level. Set it to DEBUG, INFO, WARN or ERROR, or leave it out.");
        };
    }
}
