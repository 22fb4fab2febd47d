package io.wayhaven.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.folder.Login;
import io.wayhaven.local.stack.DatabaseAddress;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void nothingSetMeansEverythingEmbedded() {
        Surroundings nothing = new Surroundings(Map.of("DISCORD_TOKEN", " "));

        assertThat(nothing.token()).isNull();
        assertThat(nothing.kafka()).isNull();
        assertThat(nothing.database()).isNull();
        assertThat(nothing.login()).isNull();
        assertThat(nothing.discordBaseUrl()).isEqualTo("https://discord.com/api/v10");
    }

    @Test
    void eitherTokenWillDoButNotTwoThatDiffer() {
        assertThat(new Surroundings(Map.of("BOT_TOKEN", "a")).token()).isEqualTo("a");
        assertThat(new Surroundings(Map.of("BOT_TOKEN", "a", "DISCORD_TOKEN", "a")).token())
                .isEqualTo("a");
        assertThatThrownBy(() -> new Surroundings(Map.of("BOT_TOKEN", "a", "DISCORD_TOKEN", "b")).token())
                .isInstanceOf(UserMistake.class)
                .hasMessage("DISCORD_TOKEN and BOT_TOKEN are both set and differ; unset one of them.");
    }

    @Test
    void readsDatabaseUrls() {
        assertThat(database("postgres://me:p%40ss@db.example/log"))
                .isEqualTo(new DatabaseAddress("postgresql://db.example:5432/log", "me", "p@ss"));
        assertThat(database("jdbc:postgresql://me:secret@127.0.0.1:6000/log"))
                .isEqualTo(new DatabaseAddress("postgresql://127.0.0.1:6000/log", "me", "secret"));
    }

    @Test
    void doesNotRepeatADatabaseUrlItDoesNotUnderstand() {
        assertThatThrownBy(() -> database("mysql://me:secret@host/db"))
                .isInstanceOf(UserMistake.class)
                .message()
                .contains("postgresql://user:password@host:port/database")
                .doesNotContain("secret");
        assertThatThrownBy(() -> database("postgres://me:se cret@host/db")).isInstanceOf(UserMistake.class);
    }

    @Test
    void readsDatabaseParts() {
        Map<String, String> parts = Map.of("POSTGRES_HOST", "db", "POSTGRES_USER", "me", "POSTGRES_PASSWORD", "secret");

        assertThat(new Surroundings(parts).database())
                .isEqualTo(new DatabaseAddress("postgresql://db:5432/me", "me", "secret"));
    }

    @Test
    void anAccountIsGivenWholeOrNotAtAll() {
        assertThat(new Surroundings(Map.of("WEB_UI_USER", "me", "WEB_UI_PASSWORD", "secret")).login())
                .isEqualTo(new Login("me", "secret"));
        assertThatThrownBy(() -> new Surroundings(Map.of("WEB_UI_USER", "me")).login())
                .isInstanceOf(UserMistake.class);
    }

    private static DatabaseAddress database(String url) {
        DatabaseAddress address = new Surroundings(Map.of("DATABASE_URL", url)).database();
        assertThat(address).isNotNull();
        return Objects.requireNonNull(address);
    }
}
