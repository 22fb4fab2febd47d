package io.wayhaven.contracts.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
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
        assertThat(DatabaseAddress.of(Map.of("DATABASE_URL", url, "POSTGRES_DB", "other")))
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
        assertThat(DatabaseAddress.of(Map.of())).isEmpty();
        assertThat(DatabaseAddress.of(
                        Map.of("POSTGRES_DB", "log", "POSTGRES_USER", "logger", "POSTGRES_PASSWORD", "secret")))
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
                .isThrownBy(() -> DatabaseAddress.of(Map.of("DATABASE_URL", url)))
                .withMessageContaining("Set DATABASE_URL to postgresql://")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }

    @Test
    void sqliteIsExplained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseAddress.of(Map.of("DATABASE_URL", "sqlite+aiosqlite:///bot.db")))
                .withMessageContaining("SQLite file, but Wayhaven keeps its data in PostgreSQL");
    }

    @Test
    void thereIsOneToken() {
        assertThat(BotToken.of(Map.of("BOT_TOKEN", "a"))).contains("a");
        assertThat(BotToken.of(Map.of("BOT_TOKEN", "a", "DISCORD_TOKEN", "a "))).contains("a");
        assertThat(BotToken.of(Map.of("DISCORD_TOKEN", " "))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BotToken.of(Map.of("BOT_TOKEN", "first", "DISCORD_TOKEN", "second")))
                .withMessageContaining("both set and differ")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("first", "second"));
    }
}
