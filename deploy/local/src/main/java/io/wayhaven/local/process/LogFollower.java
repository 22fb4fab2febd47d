package io.wayhaven.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hears of every line that is added to a log, a moment later, until it is closed. The log may come later. */
public final class LogFollower implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private final Consumer<String> listener;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-follower").daemon().factory());
    private long position;

    private LogFollower(Path file, Consumer<String> listener) {
        this.file = file;
        this.listener = listener;
    }

    /** Follows a log from its beginning. The listener is called on a thread of its own. */
    public static LogFollower of(Path file, Consumer<String> listener) {
        LogFollower follower = new LogFollower(file, listener);
        var unused =
                follower.executor.scheduleWithFixedDelay(follower::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return follower;
    }

    /** Reads whole lines; what an unfinished one holds is read again. */
    private void look() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                position = 0;
            }
            log.seek(position);
            byte[] added = new byte[(int) Math.min(log.length() - position, MOST_BYTES)];
            log.readFully(added);
            int end = added.length;
            while (end > 0 && added[end - 1] != '\n') {
                end--;
            }
            // A line without an end is let go
            position += end == 0 && added.length == MOST_BYTES ? MOST_BYTES : end;
            new String(added, 0, end, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("\\p{Cntrl}", ""))
                    .forEach(listener);
        } catch (IOException notThere) {
            // It is looked for again
            position = 0;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
