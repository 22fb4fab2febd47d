package io.wayhaven.benchmarks;

import io.wayhaven.contracts.topic.TopicSettings;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.kafka.EmbeddedKafka;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.kafka.KafkaTopics;
import io.wayhaven.local.net.FreePorts;
import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.local.process.ChildCommand;
import io.wayhaven.local.process.Spawner;
import io.wayhaven.local.process.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A broker with events in it, a database server that commits to disk, and a place to run the service against both. */
final class Bench implements AutoCloseable {

    private static final String EMPTY_TOPIC = "benchmark.empty";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Until the JVM has compiled what matters, and every partition is made. */
    private static final double WARM_UP = 0.3;

    private final Path folder;
    private final Path jar;
    private final int events;
    private final Spawner spawner = new Spawner();
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private int runs;

    Bench(Path folder, Path jar, int events) {
        this.folder = folder;
        this.jar = jar;
        this.events = events;
        this.kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder.resolve("kafka")));
        this.postgres = EmbeddedPostgres.start(PostgresSettings.onFreePort(
                folder.resolve("postgres"), UUID.randomUUID().toString(), Durability.DURABLE));
        var topics = new ArrayList<>(Topics.all(1));
        topics.add(new TopicSettings(EMPTY_TOPIC, 1, Map.of()));
        try (var admin = new KafkaTopics(kafka.bootstrapServers())) {
            admin.ensure(topics);
        }
        Topic.fill(kafka.bootstrapServers(), events);
    }

    /** Runs a service of its own on an empty database until it has taken everything; tells the events per second. */
    double run(Variant variant) {
        var database = "run" + ++runs;
        postgres.createDatabase(database);
        var service = spawner.spawn(
                new ChildCommand(
                        "log-writer",
                        command(variant, database),
                        environment(database),
                        folder.resolve(database + ".log")),
                "KILL");
        try (var connection = postgres.connect(database)) {
            return measure(connection, variant);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look at " + database, e);
        } finally {
            end(service);
        }
    }

    private double measure(Connection connection, Variant variant) {
        var warm = new Reached();
        var done = new Reached();
        Waiting.until(
                "the events of the warm-up are taken",
                LIMIT,
                () -> warm.isBeyond(taken(connection, variant), (long) (events * WARM_UP)));
        Waiting.until("all events are taken", LIMIT, () -> done.isBeyond(taken(connection, variant), events));
        return (done.count - warm.count) * 1e9 / (done.at - warm.at);
    }

    /** What the projection's mark says: it moves with the rows, in their transaction. */
    private static long taken(Connection connection, Variant variant) {
        try (var query = connection.prepareStatement("""
                SELECT coalesce(max(last_sequence), 0) FROM log.mark WHERE projection = ? AND session_id = ?""")) {
            query.setString(1, variant.projection());
            query.setString(2, EventMix.SESSION);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException notMadeYet) {
            return 0;
        }
    }

    private List<String> command(Variant variant, String run) {
        var incoming = "-Dmp.messaging.incoming.";
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                incoming + variant.channel() + ".group.id=" + run,
                incoming + variant.channel() + ".max.poll.records=" + variant.batch(),
                incoming + variant.idle() + ".topic=" + EMPTY_TOPIC,
                incoming + variant.idle() + ".group.id=" + run + "-idle",
                incoming + "guild-settings.group.id=" + run + "-settings",
                "-jar",
                jar.toString());
    }

    private Map<String, String> environment(String database) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", postgres.settings().reactiveUrl(database),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.settings().jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", PostgresSettings.USER,
                "QUARKUS_DATASOURCE_PASSWORD", postgres.settings().password(),
                "QUARKUS_HTTP_PORT", String.valueOf(FreePorts.next()));
    }

    private static void end(Process service) {
        service.destroy();
        try {
            if (!service.waitFor(20, TimeUnit.SECONDS)) {
                service.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        spawner.close();
        kafka.close();
        postgres.close();
    }

    /** When a count was first seen to be high enough. */
    private static final class Reached {
        private long count;
        private long at;

        boolean isBeyond(long now, long enough) {
            count = now;
            at = System.nanoTime();
            return now >= enough;
        }
    }
}
