package io.wayhaven.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process that owns a data folder, found through {@code postmaster.pid}: line 1 of that file is its process
 * id.
 */
record Postmaster(Path pidFile) {
    private static final long STOP_LIMIT_SECONDS = 30;

    static Postmaster of(Path folder) {
        return new Postmaster(folder.resolve("postmaster.pid"));
    }

    Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
                return Optional.empty();
            }
            // The id may have gone to some other program since the file was left behind
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .map(command -> command.endsWith("postgres"))
                            .orElse(false));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pidFile, e);
        }
    }

    /** Ends a server that outlived its launcher, so that the folder can be opened again. */
    void stopLeftOver() {
        process().ifPresent(process -> {
            try {
                // SIGINT is the fast shutdown; SIGTERM, the smart one, would wait for every client to go
                new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor();
                process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | ExecutionException | TimeoutException e) {
                process.destroyForcibly();
            }
        });
    }
}
