package io.wayhaven.testkit;

import io.wayhaven.local.kafka.EmbeddedKafka;
import io.wayhaven.local.kafka.KafkaSettings;
import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Broker in this JVM, PostgreSQL beside it, data in a temporary folder that goes with the JVM. */
final class EmbeddedInfrastructure implements Infrastructure {
    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;

    private EmbeddedInfrastructure(Path folder, EmbeddedKafka kafka, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.kafka = kafka;
        this.postgres = postgres;
    }

    static EmbeddedInfrastructure start() {
        try {
            Path folder = Files.createTempDirectory("wayhaven-test");
            var postgres = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(PostgresSettings.onFreePort(
                    folder.resolve("postgres"), UUID.randomUUID().toString(), Durability.THROWAWAY)));
            var kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(folder.resolve("kafka")));
            var infrastructure = new EmbeddedInfrastructure(folder, kafka, postgres.join());
            Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::stop, "test-infrastructure-stop"));
            return infrastructure;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    private void stop() {
        postgres.close();
        kafka.close();
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String postgresUrl(String database) {
        return postgres.settings().reactiveUrl(database);
    }

    @Override
    public String user() {
        return PostgresSettings.USER;
    }

    @Override
    public String password() {
        return postgres.settings().password();
    }

    @Override
    public void createDatabase(String name) {
        postgres.createDatabase(name);
    }
}
