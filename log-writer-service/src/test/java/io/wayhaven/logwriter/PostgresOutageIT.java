package io.wayhaven.logwriter;

import static io.restassured.RestAssured.get;
import static io.wayhaven.logwriter.EventTopic.event;
import static io.wayhaven.logwriter.EventTopic.toRecord;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RestartablePostgres.class)
final class PostgresOutageIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    EmbeddedPostgres postgres;

    @Inject
    DataSource database;

    private final AtomicLong sent = new AtomicLong();
    private ScheduledExecutorService gateway;
    private ScheduledFuture<?> flow;
    private EventTopic topic;
    private LogTable log;

    @BeforeEach
    void letEventsFlow() {
        topic = new EventTopic();
        log = new LogTable(database);
        gateway = Executors.newSingleThreadScheduledExecutor();
        flow = gateway.scheduleAtFixedRate(this::sendSome, 0, 100, MILLISECONDS);
        await().untilAsserted(() -> assertThat(log.sequences("outage")).isNotEmpty());
        await().untilAsserted(() -> assertThat(status("ready")).isEqualTo(200));
    }

    @AfterEach
    void stopEvents() {
        flow.cancel(false);
        gateway.shutdownNow();
        topic.close();
    }

    @Test
    void losesNothingWhileTheDatabaseIsStoppedOrReadOnlyOrSilent()
            throws SQLException, IOException, InterruptedException {
        // When it is stopped
        postgres.stop();
        var sentBefore = sent.get();

        // Then the service lives, says so, and waits
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(status("ready")).isEqualTo(503));
        await().during(LONG_ENOUGH)
                .atMost(LONG_ENOUGH.multipliedBy(2))
                .untilAsserted(() -> assertThat(status("live")).isEqualTo(200));
        assertThat(sent.get()).isGreaterThan(sentBefore);

        // And goes on where it was
        postgres.start();
        storesAllOf(sent.get());
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(status("ready")).isEqualTo(200));

        // When it is read-only
        setReadOnly("on");
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(status("ready")).isEqualTo(503));
        assertThat(status("live")).isEqualTo(200);
        setReadOnly("off");

        // Then it goes on as well
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(status("ready")).isEqualTo(200));

        // When it falls silent with its connections open
        signal("STOP");
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(status("ready")).isEqualTo(503));
        assertThat(status("live")).isEqualTo(200);
        signal("CONT");

        // Then the service has given them up, and makes new ones
        gateway.shutdown();
        await().until(gateway::isTerminated);
        storesAllOf(sent.get());
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(status("ready")).isEqualTo(200));
        assertThat(log.sequences("outage"))
                .isEqualTo(LongStream.rangeClosed(1, sent.get()).boxed().toList());
        assertThat(topic.deadLetters()).isEmpty();
    }

    private void storesAllOf(long count) {
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(log.sequences("outage")).hasSizeGreaterThanOrEqualTo((int) count));
    }

    private void sendSome() {
        var first = sent.get() + 1;
        topic.send(LongStream.range(first, first + 50)
                .mapToObj(sequence -> toRecord(0, event("outage", sequence, "TEST", 1, "{}")))
                .toList());
        sent.addAndGet(50);
    }

    private void setReadOnly(String value) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET default_transaction_read_only = " + value);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        var server = ProcessHandle.of(postgres.pid()).orElseThrow();
        var command = Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .collect(Collectors.toCollection(() -> new ArrayList<>(List.of("kill", "-" + name))));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static int status(String check) {
        return get("/q/health/" + check).statusCode();
    }
}
