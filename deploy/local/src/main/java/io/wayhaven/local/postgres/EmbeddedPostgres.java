package io.wayhaven.local.postgres;

import static io.wayhaven.local.postgres.PostgresSettings.USER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server as a child of this machine, with its data in a folder that survives it.
 *
 * <p>It can be stopped and started again on the same port and data. Runs as any user, root included (the server is then
 * started in a user namespace, because PostgreSQL refuses to run as root).
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final PostgresSettings settings;
    private io.zonky.test.db.postgres.embedded.@Nullable EmbeddedPostgres server;

    private EmbeddedPostgres(PostgresSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts a server and returns once it accepts connections.
     *
     * @throws UncheckedIOException if it does not come up
     */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        EmbeddedPostgres postgres = prepare(settings);
        postgres.start();
        return postgres;
    }

    /** A server that doesn't run yet. */
    public static EmbeddedPostgres prepare(PostgresSettings settings) {
        return new EmbeddedPostgres(settings);
    }

    /** Starts the server, again after {@link #stop()} or for the first time; does nothing while it runs. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Postmaster.of(settings.folder()).stopLeftOver();
        DataFolder folder = new DataFolder(settings.folder());
        folder.prepare();
        Redirect log = Redirect.appendTo(settings.log().toFile());
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(settings.folder())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(START_LIMIT)
                .setConnectConfig("password", settings.password())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "100")
                .setServerConfig("max_wal_size", "512MB");
        settings.durability().serverConfig().forEach(builder::setServerConfig);
        try {
            server = builder.start();
            if (!folder.isSecured()) {
                setPassword();
                folder.requirePassword();
                execute("postgres", "SELECT pg_reload_conf()");
            }
        } catch (IOException e) {
            Postmaster.of(settings.folder()).stopLeftOver();
            throw new UncheckedIOException("PostgreSQL did not start in " + settings.folder(), e);
        }
    }

    private void setPassword() {
        execute(
                "postgres",
                "ALTER ROLE " + USER + " PASSWORD '" + settings.password().replace("'", "''") + "'");
    }

    /** Stops the server and waits for its end; its data stays. Open connections are broken off. */
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop in " + settings.folder(), e);
        } finally {
            server = null;
        }
        Postmaster.of(settings.folder()).stopLeftOver();
    }

    @Override
    public void close() {
        stop();
    }

    /** Whether it has been started and not stopped; says nothing about its health. */
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** The process id of the server, while it runs. */
    public long pid() {
        return Postmaster.of(settings.folder())
                .process()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running in " + settings.folder()));
    }

    /** Where it listens and how to log in. */
    public PostgresSettings settings() {
        return settings;
    }

    /** Creates the database unless it is there. The name must be a plain lower-case identifier. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        if (!exists(name)) {
            execute("postgres", "CREATE DATABASE " + name);
        }
    }

    private boolean exists(String database) {
        try (Connection connection = connect("postgres");
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for database " + database, e);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare database " + database, e);
        }
    }

    /** A plain JDBC connection to one of its databases. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(settings.jdbcUrl(database), USER, settings.password());
    }
}
