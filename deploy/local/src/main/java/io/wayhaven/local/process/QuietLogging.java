package io.wayhaven.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Warnings only, one line each, on standard error: for the launcher and the broker's process. */
public final class QuietLogging {
    private QuietLogging() {}

    /** Takes effect for the whole JVM. */
    public static void install() {
        try (InputStream settings = QuietLogging.class.getResourceAsStream("/io/wayhaven/local/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the logging settings", e);
        }
    }
}
