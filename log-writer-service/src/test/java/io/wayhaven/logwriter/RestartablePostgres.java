package io.wayhaven.logwriter;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of the test's own, which it may stop and start; fields of its type are filled with it. */
public final class RestartablePostgres implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "log_writer";

    private final KafkaAndPostgresResource kafka = new KafkaAndPostgresResource();
    private @Nullable Path folder;
    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("log-writer-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = EmbeddedPostgres.start(PostgresSettings.onFreePort(
                folder.resolve("postgres"), UUID.randomUUID().toString(), Durability.DURABLE));
        postgres.createDatabase(DATABASE);
        var configuration = new HashMap<>(kafka.start());
        configuration.put("quarkus.datasource.reactive.url", postgres.settings().reactiveUrl(DATABASE));
        configuration.put("quarkus.datasource.jdbc.url", postgres.settings().jdbcUrl(DATABASE));
        configuration.put("quarkus.datasource.username", PostgresSettings.USER);
        configuration.put("quarkus.datasource.password", postgres.settings().password());
        return configuration;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                Objects.requireNonNull(postgres), new TestInjector.MatchesType(EmbeddedPostgres.class));
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        kafka.stop();
        if (folder != null) {
            Folders.delete(folder);
        }
    }
}
