package io.wayhaven.syncengine.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.simulator.DiscordSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own. */
final class EngineProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Process process;
    private final int port;
    private final Thread reader;

    private EngineProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Where everything is. */
    static Map<String, String> settings(
            DiscordSimulator discord, String bootstrapServers, PostgresSettings postgres, String database) {
        return Map.of(
                "wayhaven.discord.base-url", discord.restUrl(),
                "wayhaven.discord.token", discord.token(),
                "kafka.bootstrap.servers", bootstrapServers,
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(database),
                "quarkus.datasource.username", PostgresSettings.USER,
                "quarkus.datasource.password", postgres.password());
    }

    /** Starts the service with these system properties and no settings from the environment. */
    static EngineProcess start(Map<String, String> properties) {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:TieredStopAtLevel=1",
                    "-Dquarkus.http.port=" + port));
            properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
            command.addAll(List.of("-jar", JAR.toString()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            List.of("DISCORD_TOKEN", "BOT_TOKEN", "WAYHAVEN_DISCORD_TOKEN").forEach(builder.environment()::remove);
            return new EngineProcess(builder.start(), port);
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

    /** Waits for a log line that contains the text. */
    void awaitLine(String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains(text)));
    }

    /** Waits until a path is answered with this status. */
    void awaitStatus(String path, int status) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(get(path).statusCode()).isEqualTo(status));
    }

    HttpResponse<String> get(String path) {
        try {
            var address = URI.create("http://127.0.0.1:" + port + path);
            return http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** SIGTERM. By its handle, because the process itself closes its output right away. */
    void terminate() {
        assertThat(process.toHandle().destroy()).isTrue();
        awaitEnd();
    }

    /** SIGKILL after it has run for so much longer. */
    void killAfter(Duration run) {
        try {
            assertThat(process.waitFor(run.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
            assertThat(process.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits until it has ended by itself; gives its exit code. */
    int awaitEnd() {
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
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
