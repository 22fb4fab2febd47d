package io.wayhaven.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    @TempDir
    Path folder;

    @Test
    void keepsDataAndPortOverARestart() throws SQLException {
        // Given
        var settings = PostgresSettings.onFreePort(folder.resolve("postgres"), "s3cret", Durability.DURABLE);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            postgres.createDatabase("kept");
            postgres.createDatabase("kept");
            execute(postgres, "CREATE TABLE note (text text); INSERT INTO note VALUES ('still here')");
            long before = postgres.pid();

            // When
            postgres.stop();
            assertThatThrownBy(() -> postgres.connect("kept")).isInstanceOf(SQLException.class);
            postgres.start();

            // Then
            assertThat(query(postgres, "SELECT text FROM note")).isEqualTo("still here");
            assertThat(postgres.pid()).isNotEqualTo(before);
        }
        assertThat(Postmaster.of(settings.folder()).process()).isEmpty();
    }

    @Test
    void commitsAreOnDiskAndThePasswordIsAsked() throws SQLException {
        var settings = PostgresSettings.onFreePort(folder.resolve("postgres"), "s3cret", Durability.DURABLE);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            postgres.createDatabase("kept");

            assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(query(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(postgres, "SELECT lower('ÄÖ')")).isEqualTo("äö");
            assertThatThrownBy(() -> DriverManager.getConnection(settings.jdbcUrl("kept"), "postgres", "guessed"))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void takesOverFromAServerThatOutlivedItsLauncher() throws Exception {
        // Given
        Path data = folder.resolve("postgres");
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherThatDies.class.getName(),
                        data.toString(),
                        "s3cret")
                .inheritIO()
                .start();
        assertThat(launcher.waitFor()).isEqualTo(LauncherThatDies.EXIT_CODE);
        ProcessHandle orphan = Postmaster.of(data).process().orElseThrow();

        // When
        try (EmbeddedPostgres successor =
                EmbeddedPostgres.start(PostgresSettings.onFreePort(data, "s3cret", Durability.THROWAWAY))) {
            successor.createDatabase("kept");

            // Then
            assertThat(orphan.isAlive()).isFalse();
            assertThat(successor.pid()).isNotEqualTo(orphan.pid());
        }
    }

    /** Starts a server and dies without a word, as a launcher does under SIGKILL. */
    static final class LauncherThatDies {
        static final int EXIT_CODE = 137;

        public static void main(String[] args) {
            EmbeddedPostgres.start(PostgresSettings.onFreePort(Path.of(args[0]), args[1], Durability.THROWAWAY));
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("kept");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("kept");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
