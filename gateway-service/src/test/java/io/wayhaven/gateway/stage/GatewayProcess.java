package io.wayhaven.gateway.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged service in a process of its own. */
public final class GatewayProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    /** What whoever runs the tests may have set for a bot of their own. */
    private static final List<String> PUBLIC_NAMES = List.of(
            "DISCORD_TOKEN",
            "BOT_TOKEN",
            "APPLICATION_ID",
            "CLIENT_ID",
            "GUILD_ID",
            "TEST_GUILD_ID",
            "DEV_GUILD_ONLY",
            "EXPECTED_COMMAND_NAME",
            "DEBUG",
            "LOG_LEVEL");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private GatewayProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts the service with these system properties. */
    public static GatewayProcess start(Map<String, String> properties) {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-Dquarkus.http.port=" + port));
            properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
            command.addAll(List.of("-jar", JAR.toString()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            PUBLIC_NAMES.forEach(builder.environment()::remove);
            return new GatewayProcess(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            lines.add("(end of output)");
        }
    }

    /** Waits for a log line that contains the expression, that many times. */
    public void awaitLine(String expression, int times) {
        var pattern = Pattern.compile(expression);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                lines.stream().filter(pattern.asPredicate()).count())
                        .as(() -> expression + " in\n" + String.join("\n", lines))
                        .isGreaterThanOrEqualTo(times));
    }

    public void awaitLine(String expression) {
        awaitLine(expression, 1);
    }

    public void awaitReady() {
        await().atMost(PATIENCE).until(() -> health("ready").contains("\"shard 0\": \"CONNECTED\""));
    }

    /** Waits until it is a member of the group without a shard. */
    public void awaitStandby() {
        await().atMost(PATIENCE).until(() -> health("ready").contains("standby"));
    }

    /** The body of a health check; empty while nobody answers. */
    public String health(String kind) {
        return get("/q/health/" + kind);
    }

    public String metrics() {
        return get("/q/metrics");
    }

    private String get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. By its handle, because the process itself closes its output right away. */
    public void terminate() {
        assertThat(process.toHandle().destroy()).isTrue();
        awaitEnd();
    }

    public int awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            reader.join(PATIENCE);
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it has logged so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
