package io.wayhaven.contracts.kind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Lists taken from Discord's documentation; each file names its page. */
final class DiscordDocumentation {

    private DiscordDocumentation() {}

    /** The names of everything that Discord dispatches. */
    static List<String> dispatches() {
        return lines("dispatches.txt");
    }

    /** Number and name of every audit-log event. */
    static List<String> auditLogEvents() {
        return lines("audit-log-events.txt");
    }

    /** Bit and name of every permission. */
    static List<String> permissions() {
        return lines("permissions.txt");
    }

    /** Bit, name and dispatches of every intent. */
    static List<String> intents() {
        return lines("intents.txt");
    }

    private static List<String> lines(String file) {
        try (var stream = DiscordDocumentation.class.getResourceAsStream("/discord/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
