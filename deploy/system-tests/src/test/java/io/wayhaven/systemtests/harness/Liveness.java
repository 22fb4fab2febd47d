package io.wayhaven.systemtests.harness;

import io.wayhaven.local.stack.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Asks every service twice a second whether it is alive, as an orchestrator would that restarts it if it isn't. */
public final class Liveness implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final TestedSystem system;
    private final Map<String, Long> pids;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicLong answers = new AtomicLong();

    private Liveness(TestedSystem system) {
        this.system = system;
        this.pids = system.pids();
    }

    /** Watches from now on. */
    public static Liveness watch(TestedSystem system) {
        Liveness liveness = new Liveness(system);
        for (RunningService service : system.services().values()) {
            if (service.isRunning()) {
                var unused = liveness.clock.scheduleWithFixedDelay(
                        () -> liveness.ask(service), 0, 500, TimeUnit.MILLISECONDS);
            }
        }
        return liveness;
    }

    private void ask(RunningService service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.http() + "/q/health/live"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
            answers.incrementAndGet();
            if (status != 200) {
                complaints.add(Instant.now() + " " + service.name() + " answered " + status);
            }
        } catch (IOException e) {
            complaints.add(Instant.now() + " " + service.name() + " did not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whenever a service was not alive, and every process that is not the one it was at the beginning. */
    public List<String> complaints() {
        Map<String, Long> now = system.pids();
        List<String> changed = pids.entrySet().stream()
                .filter(then -> !then.getValue().equals(now.get(then.getKey())))
                .map(then -> then.getKey() + " was process " + then.getValue() + " and is " + now.get(then.getKey()))
                .toList();
        return Stream.concat(complaints.stream(), changed.stream()).toList();
    }

    /** How many answers there were. */
    public long answers() {
        return answers.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
