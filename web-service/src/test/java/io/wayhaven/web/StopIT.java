package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.testkit.KafkaAndPostgresResource;
import io.wayhaven.web.support.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops the packaged service. */
class StopIT {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
    private static final Pattern JOINED = Pattern.compile("\"live tail\",\\s*\"status\": \"UP\"");

    @Test
    void takesTheTimeThatStreamsAreGivenAndHardlyMore(@TempDir Path folder) throws Exception {
        var output = folder.resolve("output");
        var process = start(output);
        try (var http = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> LISTENING.matcher(Files.readString(output)).find());
            var match = LISTENING.matcher(Files.readString(output));
            assertThat(match.find()).isTrue();
            var base = match.group(1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> JOINED.matcher(
                                    get(http, base + "/q/health/ready").body())
                            .find());
            var stream = http.send(request(base + "/api/v1/stream"), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);

            process.destroy();

            assertThat(process.waitFor(4500, TimeUnit.MILLISECONDS)).isTrue();
            stream.body().close();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path output) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dquarkus.http.port=0"));
        new KafkaAndPostgresResource().start().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("WEB_UI_USER", Viewer.USER);
        builder.environment().put("WEB_UI_PASSWORD", Viewer.PASSWORD);
        builder.environment().put("WEB_SESSION_SECRET", "0123456789abcdef0123456789abcdef");
        return builder.start();
    }

    private static HttpResponse<String> get(HttpClient http, String uri) throws IOException, InterruptedException {
        return http.send(request(uri), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", Viewer.basic())
                .build();
    }
}
