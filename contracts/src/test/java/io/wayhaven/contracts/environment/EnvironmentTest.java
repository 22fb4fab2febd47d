package io.wayhaven.contracts.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://logger:p%40ss+1@db:5433/log, db:5433/log",
        "postgresql://logger:p%40ss+1@db/log?sslmode=require, db/log?sslmode=require",
        "postgresql+asyncpg://logger:p%40ss+1@[::1]:5432/log, [::1]:5432/log",
        "jdbc:postgresql://logger:p%40ss+1@db:5432/log, db:5432/log",
    })
    void aPostgresUrlIsTakenApart(String url, String location) {
        assertThat(of(Map.of("DATABASE_URL", url)))
                .contains(new DatabaseAddress(location, "logger", "p@ss+1"))
                .get()
                .satisfies(address -> {
                    assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://" + location);
                    assertThat(address.reactiveUrl()).isEqualTo("postgresql://" + location);
                    assertThat(address).asString().doesNotContain("p@ss");
                });
    }

    @Test
    void withoutUrlTheAddressIsPutTogether() {
        assertThat(of(Map.of())).isEmpty();
        assertThat(of(Map.of("POSTGRES_DB", "log", "POSTGRES_USER", "logger", "POSTGRES_PASSWORD", "secret")))
                .contains(new DatabaseAddress("127.0.0.1:5432/log", "logger", "secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite:///secret.db",
                "mysql://u:secret@h/d",
                "secret",
                "postgresql://u:secret@h",
                "postgresql://u:se^cret@h/d"
            })
    void anythingElseIsRefusedWithTheRemedyAndNeverQuoted(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("DATABASE_URL", url)))
                .withMessageContaining("Set DATABASE_URL to postgresql://")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }

    @Test
    void sqliteIsExplained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("DATABASE_URL", "sqlite+aiosqlite:///bot.db")))
                .withMessageContaining("SQLite file, but Wayhaven keeps its data in PostgreSQL");
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRES_HOST, other",
        "POSTGRES_PORT, 1",
        "POSTGRES_DB, other",
        "POSTGRES_USER, other",
        "POSTGRES_PASSWORD, other"
    })
    void aUrlAndPartsThatDifferAreRefusedAndNeverQuoted(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("DATABASE_URL", "postgres://logger:hidden@db/log", name, value)))
                .withMessageContaining("DATABASE_URL and " + name + " are both set and differ")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("other", "hidden"));
    }

    @Test
    void aUrlAndPartsMaySayTheSame() {
        assertThat(of(Map.of(
                        "DATABASE_URL", "postgres://logger:p%40ss@db/log?sslmode=require",
                        "POSTGRES_HOST", "db",
                        "POSTGRES_PORT", "5432",
                        "POSTGRES_DB", "log",
                        "POSTGRES_USER", "logger",
                        "POSTGRES_PASSWORD", "p@ss")))
                .isPresent();
    }

    @Test
    void partsTellWhatTheUrlLeavesOut() {
        assertThat(of(Map.of("DATABASE_URL", "postgres://db/log", "POSTGRES_USER", "me", "POSTGRES_PASSWORD", "p")))
                .contains(new DatabaseAddress("db/log", "me", "p"));
    }

    /** Kubernetes sets it for a service called postgres. */
    @Test
    void aPortThatIsAnAddressIsNoPort() {
        assertThat(of(Map.of("DATABASE_URL", "postgres://u:p@db/log", "POSTGRES_PORT", "tcp://10.0.0.1:5432")))
                .isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("POSTGRES_DB", "log", "POSTGRES_PORT", "tcp://10.0.0.1:5432")))
                .withMessageContaining("POSTGRES_PORT is no port number");
    }

    private static Optional<DatabaseAddress> of(Map<String, String> variables) {
        return DatabaseAddress.of(Environment.of(variables));
    }
}
