package io.wayhaven.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A child that is kept running: when it ends without having been asked to, that is reported with its last lines, and it
 * is started again after a pause.
 */
public final class Child {
    private static final int REPORTED_LINES = 12;

    private final ChildCommand command;
    private final String lastSignal;
    private final Spawner spawner;
    private final Restarts restarts;
    private final Consumer<Crash> onCrash;
    private final Runnable onStart;

    private @Nullable Process process;
    private boolean wanted;

    /**
     * A child that doesn't run yet.
     *
     * @param lastSignal what it gets if the launcher dies
     * @param onCrash told about every unexpected end
     * @param onStart told about every start, the first included
     */
    public Child(
            ChildCommand command,
            String lastSignal,
            Spawner spawner,
            Restarts restarts,
            Consumer<Crash> onCrash,
            Runnable onStart) {
        this.command = command;
        this.lastSignal = lastSignal;
        this.spawner = spawner;
        this.restarts = restarts;
        this.onCrash = onCrash;
        this.onStart = onStart;
    }

    /** How it is called in messages. */
    public String name() {
        return command.name();
    }

    /** Starts it, unless it runs; doesn't wait until it is any use. */
    public void start() {
        synchronized (this) {
            wanted = true;
            if (isRunning()) {
                return;
            }
            Process started = spawner.spawn(command, lastSignal);
            long since = System.nanoTime();
            process = started;
            var unused =
                    started.onExit().thenAccept(ended -> ended(ended, Duration.ofNanos(System.nanoTime() - since)));
        }
        onStart.run();
    }

    private void ended(Process ended, Duration uptime) {
        synchronized (this) {
            if (!wanted || ended != process) {
                return;
            }
        }
        Duration pause = restarts.pauseAfter(command.name(), uptime);
        onCrash.accept(
                new Crash(command.name(), ended.exitValue(), uptime, pause, LogTail.of(command.log(), REPORTED_LINES)));
        restarts.after(pause, this::startIfStillWanted);
    }

    private void startIfStillWanted() {
        boolean start;
        synchronized (this) {
            start = wanted;
        }
        if (start) {
            start();
        }
    }

    /** SIGTERM, then SIGKILL if it takes longer than this; it stays down until {@link #start()}. */
    public void stop(Duration limit) {
        Process running = retire();
        if (running == null) {
            return;
        }
        running.destroy();
        if (!hasEnded(running, limit)) {
            running.destroyForcibly();
            hasEnded(running, limit);
        }
    }

    /** SIGKILL; it stays down until {@link #start()}. */
    public void kill() {
        Process running = retire();
        if (running != null) {
            running.destroyForcibly();
            hasEnded(running, Duration.ofSeconds(10));
        }
    }

    /** SIGKILL out of the blue: reported and started again like any other crash. */
    public void crash() {
        synchronized (this) {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private synchronized @Nullable Process retire() {
        wanted = false;
        Process running = process;
        process = null;
        return running;
    }

    private static boolean hasEnded(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the process is there; says nothing about its health. */
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /**
     * Its process id; it changes with every start.
     *
     * @throws IllegalStateException while it doesn't run
     */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(command.name() + " is not running");
        }
        return process.pid();
    }
}
