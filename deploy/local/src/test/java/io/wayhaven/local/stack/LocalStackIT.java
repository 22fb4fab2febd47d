package io.wayhaven.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.fake.FakeProject;
import io.wayhaven.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Queue<String> progress = new ConcurrentLinkedQueue<>();
    private StackOptions options = StackOptions.simulated(Path.of(""), Path.of(""), SimulatorOptions.defaults());

    @BeforeEach
    void prepare() throws IOException {
        options = StackOptions.simulated(
                        FakeProject.in(folder.resolve("project")), folder.resolve("data"), SimulatorOptions.defaults())
                .withProgress(progress::add);
    }

    @Test
    void everythingCanBeStoppedAndStartedAndNothingIsLeftBehind() throws Exception {
        List<ProcessHandle> processes;
        try (LocalStack stack = LocalStack.start(options)) {
            processes = ProcessHandle.current().descendants().toList();
            execute(stack, "CREATE TABLE note AS SELECT 1");

            // A crash
            RunningService gateway = stack.service("gateway-service");
            long before = gateway.pid();
            gateway.crash();
            await().atMost(LIMIT).until(() -> gateway.isReady() && gateway.pid() != before);
            assertThat(progress).anyMatch(line -> line.startsWith("gateway-service ended unexpectedly"));

            // A standby
            RunningService standby = stack.startAnother("gateway-service");
            standby.awaitReady(LIMIT);
            assertThat(standby.name()).isEqualTo("gateway-service-2");
            standby.kill();
            assertThat(standby.isReady()).isFalse();

            // Infrastructure away and back, on the same addresses
            String kafka = stack.bootstrapServers();
            stack.kafka().stop();
            stack.postgres().stop();
            assertThatThrownBy(() -> execute(stack, "SELECT 1")).isInstanceOf(SQLException.class);
            stack.postgres().start();
            stack.kafka().start();
            assertThat(stack.bootstrapServers()).isEqualTo(kafka);
            assertThat(topicsOf(kafka)).contains(Topics.DISCORD_EVENTS);
            execute(stack, "SELECT * FROM note");

            // What scripts read
            JsonNode file = new JsonMapper()
                    .readTree(stack.folder().resolve("stack.json").toFile());
            assertThat(file.path("web").asText()).isEqualTo(stack.webUrl());
            assertThat(file.path("services").path("gateway-service").path("pid").asLong())
                    .isEqualTo(gateway.pid());
            assertThat(file.path("discord").path("control").asText()).startsWith("http://127.0.0.1:");
            assertThat(file.path("discord").path("console").asText()).startsWith("http://127.0.0.1:");
        }
        assertThat(folder.resolve("data/stack.json")).doesNotExist();
        await().atMost(LIMIT).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));

        // The data stays
        try (LocalStack again = LocalStack.start(options)) {
            execute(again, "SELECT * FROM note");
            assertThat(again.isFirstStart()).isFalse();
        }
    }

    @Test
    void aServiceIsToldWhatItNeedsAndNoMore() throws Exception {
        try (LocalStack stack = LocalStack.start(options)) {
            assertThat(environmentOf(stack.service("gateway-service")))
                    .contains("WAYHAVEN_DISCORD_TOKEN", "KAFKA_BOOTSTRAP_SERVERS")
                    .doesNotContain("WEB_UI_PASSWORD");
            assertThat(environmentOf(stack.service("web-service")))
                    .contains("WEB_UI_PASSWORD", "WEB_SESSION_SECRET", "QUARKUS_DATASOURCE_PASSWORD")
                    .doesNotContain("WAYHAVEN_DISCORD_TOKEN");
        }
    }

    @Test
    void aServiceThatDoesNotStartIsShownAndEverythingIsTakenDownAgain() {
        assertThatThrownBy(() -> LocalStack.start(options.withEnvironment(Map.of("FAIL_TO_START", "yes"))))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("-service did not start (exit code 3)")
                .hasMessageContaining("cannot start: told not to");

        await().atMost(LIMIT).until(() -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
        assertThat(folder.resolve("data/stack.json")).doesNotExist();
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        DatabaseAddress address = stack.jdbc();
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            connection.createStatement().execute(sql);
        }
    }

    private static Set<String> topicsOf(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.listTopics().names().get();
        }
    }

    private static List<String> environmentOf(RunningService service) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.http() + "/environment"))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body().lines().toList();
        }
    }
}
