package io.wayhaven.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Starts child processes so that none outlives the launcher and none hears the keyboard. */
public final class Spawner implements AutoCloseable {
    /** Ctrl-C reaches the whole foreground group; ignoring it (which exec inherits) leaves the order to the launcher. */
    private static final String DEAF_TO_THE_KEYBOARD = "trap '' INT HUP; exec \"$@\"";

    /** What the launcher may have been given, and a child only gets if it is meant for it. */
    public static final Set<String> SECRETS = Set.of(
            "DISCORD_TOKEN",
            "BOT_TOKEN",
            "WAYHAVEN_DISCORD_TOKEN",
            "CLIENT_SECRET",
            "DATABASE_URL",
            "POSTGRES_PASSWORD",
            "WEB_UI_PASSWORD",
            "WEB_SESSION_SECRET",
            "FLASK_SECRET_KEY");

    private final Guard guard = Guard.start();
    private boolean closed;

    /**
     * Starts the child.
     *
     * @param lastSignal what it gets if the launcher dies
     * @throws IllegalStateException if the launcher is stopping
     */
    public synchronized Process spawn(ChildCommand child, String lastSignal) {
        if (closed) {
            throw new IllegalStateException("stopping: " + child.name() + " is not started any more");
        }
        Path folder = Objects.requireNonNull(child.log().toAbsolutePath().getParent(), "a log is in a folder");
        List<String> command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_THE_KEYBOARD, child.name()));
        command.addAll(child.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                // Services take settings from files in their working directory, which is not to be the caller's
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(child.log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(SECRETS);
        environment.putAll(child.environment());
        try {
            Files.createDirectories(folder);
            Process process = builder.start();
            watch(process.toHandle(), lastSignal);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + child.name(), e);
        }
    }

    /** Puts a process that something else has started under the same protection. */
    public void watch(ProcessHandle process, String lastSignal) {
        guard.watch(process.pid(), lastSignal);
        var unused = process.onExit().thenAccept(ended -> forget(ended.pid()));
    }

    private synchronized void forget(long pid) {
        if (!closed) {
            guard.forget(pid);
        }
    }

    /** No child is started any more; any that still runs is ended. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            guard.close();
        }
    }
}
