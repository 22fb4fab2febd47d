package io.wayhaven.local.stack;

import io.wayhaven.local.postgres.Durability;
import io.wayhaven.local.postgres.EmbeddedPostgres;
import io.wayhaven.local.postgres.PostgresSettings;
import io.wayhaven.local.process.Spawner;
import java.nio.file.Path;

/** The embedded database server. */
final class PostgresPart implements Database {
    private static final String DATABASE = "wayhaven";

    private final EmbeddedPostgres postgres;
    private final Spawner spawner;

    PostgresPart(Path folder, Path log, String password, Spawner spawner) {
        PostgresSettings free = PostgresSettings.onFreePort(folder, password, Durability.DURABLE);
        this.postgres =
                EmbeddedPostgres.prepare(new PostgresSettings(folder, free.port(), log, password, Durability.DURABLE));
        this.spawner = spawner;
    }

    @Override
    public DatabaseAddress address() {
        PostgresSettings settings = postgres.settings();
        return new DatabaseAddress(settings.reactiveUrl(DATABASE), PostgresSettings.USER, settings.password());
    }

    @Override
    public void start() {
        if (!postgres.isRunning()) {
            postgres.start();
            // SIGINT is PostgreSQL's fast, orderly shutdown
            ProcessHandle.of(postgres.pid()).ifPresent(server -> spawner.watch(server, "INT"));
        }
        postgres.createDatabase(DATABASE);
    }

    @Override
    public void stop() {
        postgres.stop();
    }
}
