package io.wayhaven.testkit;

import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.kafka.KafkaTopics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.Logger;

/** One broker and one PostgreSQL server for a test JVM. Public for {@link SharedParts}, which reaches it by reflection. */
public final class SharedKafkaAndPostgres {
    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIETENED = Stream.of("kafka", "org.apache.kafka", "io.zonky")
            .map(Logger::getLogger)
            .toList();

    private static final Logger STATE_CHANGES = Logger.getLogger("state.change.logger");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Infrastructure infrastructure;

    private SharedKafkaAndPostgres(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    /** From the number of shards to the configuration of an application with empty topics and a database of its own. */
    public static IntFunction<Map<String, String>> supplier() {
        return Holder.INSTANCE::prepare;
    }

    private synchronized Map<String, String> prepare(int shards) {
        recreateTopics(shards);
        String database = "test_" + DATABASES.incrementAndGet();
        infrastructure.createDatabase(database);
        String url = infrastructure.postgresUrl(database);
        return Map.of(
                "kafka.bootstrap.servers", infrastructure.bootstrapServers(),
                "quarkus.datasource.reactive.url", url,
                "quarkus.datasource.jdbc.url", "jdbc:" + url,
                "quarkus.datasource.username", infrastructure.user(),
                "quarkus.datasource.password", infrastructure.password());
    }

    /** Kafka's client finds its parts through the context class loader, which may be an application's at this time. */
    private void recreateTopics(int shards) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SharedKafkaAndPostgres.class.getClassLoader());
        try (KafkaTopics topics = new KafkaTopics(infrastructure.bootstrapServers())) {
            topics.recreate(Topics.all(shards));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static final class Holder {
        static final SharedKafkaAndPostgres INSTANCE = start();

        private static SharedKafkaAndPostgres start() {
            QUIETENED.forEach(logger -> logger.setLevel(Level.WARNING));
            STATE_CHANGES.setLevel(Level.OFF);
            return new SharedKafkaAndPostgres(Infrastructure.start());
        }
    }
}
