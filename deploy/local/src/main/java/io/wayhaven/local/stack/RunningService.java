package io.wayhaven.local.stack;

import io.wayhaven.local.process.Child;
import io.wayhaven.local.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One instance of a service. It keeps its port over restarts. */
public final class RunningService {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Child child;
    private final int port;

    RunningService(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Module and, from the second instance on, a number: {@code gateway-service-2}. */
    public String name() {
        return child.name();
    }

    /** Where it answers, without a slash at the end. */
    public String http() {
        return "http://127.0.0.1:" + port;
    }

    /** Its process id; it changes with every start. */
    public long pid() {
        return child.pid();
    }

    /** Whether its process is there. */
    public boolean isRunning() {
        return child.isRunning();
    }

    /** Starts it and doesn't wait; does nothing while it runs. */
    public void start() {
        child.start();
    }

    /** SIGTERM, and SIGKILL after 20 s; it stays down until {@link #start()}. */
    public void stop() {
        child.stop(STOP_LIMIT);
    }

    /** SIGKILL; it stays down until {@link #start()}. */
    public void kill() {
        child.kill();
    }

    /** SIGKILL out of the blue; the stack reports it and starts it again. */
    public void crash() {
        child.crash();
    }

    /** Whether {@code /q/health/ready} says so. */
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(http() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until it is ready.
     *
     * @throws IllegalStateException if it isn't in time
     */
    public void awaitReady(Duration limit) {
        Waiting.until(name() + " is ready", limit, this::isReady);
    }
}
