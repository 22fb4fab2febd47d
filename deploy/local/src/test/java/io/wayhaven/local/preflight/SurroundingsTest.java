package io.wayhaven.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.folder.Login;
import io.wayhaven.local.stack.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

    @Test
    void nothingSetMeansEverythingEmbedded() {
        Surroundings nothing = surroundings(Map.of("DISCORD_TOKEN", " "));

        assertThat(nothing.token()).isNull();
        assertThat(nothing.kafka()).isNull();
        assertThat(nothing.database()).isNull();
        assertThat(nothing.login()).isNull();
        assertThat(nothing.discordBaseUrl()).isEqualTo("https://discord.com/api/v10");
    }

    @Test
    void eitherTokenWillDoButNotTwoThatDiffer() {
        assertThat(surroundings(Map.of("BOT_TOKEN", "a")).token()).isEqualTo("a");
        assertThat(surroundings(Map.of("BOT_TOKEN", "a", "DISCORD_TOKEN", "a")).token())
                .isEqualTo("a");
        assertThatThrownBy(() -> surroundings(Map.of("BOT_TOKEN", "a", "DISCORD_TOKEN", "b"))
                        .token())
                .isInstanceOf(UserMistake.class)
                .hasMessage(
                        "DISCORD_TOKEN and BOT_TOKEN are both set and differ. Set one of them only: they mean the same.");
    }

    @Test
    void readsDatabaseUrls() {
        assertThat(database("postgres://me:p%40ss@db.example/log"))
                .isEqualTo(new DatabaseAddress("postgresql://db.example/log", "me", "p@ss"));
        assertThat(database("jdbc:postgresql://me:secret@127.0.0.1:6000/log"))
                .isEqualTo(new DatabaseAddress("postgresql://127.0.0.1:6000/log", "me", "secret"));
    }

    @Test
    void doesNotRepeatADatabaseUrlItDoesNotUnderstand() {
        assertThatThrownBy(() -> database("mysql://me:secret@host/db"))
                .isInstanceOf(UserMistake.class)
                .message()
                .contains("postgresql://user:password@host:5432/database")
                .doesNotContain("secret");
        assertThatThrownBy(() -> database("postgres://me:se cret@host/db")).isInstanceOf(UserMistake.class);
    }

    @Test
    void readsDatabaseParts() {
        Map<String, String> parts = Map.of("POSTGRES_HOST", "db", "POSTGRES_USER", "me", "POSTGRES_PASSWORD", "secret");

        assertThat(surroundings(parts).database())
                .isEqualTo(new DatabaseAddress("postgresql://db:5432/me", "me", "secret"));
    }

    @Test
    void anAccountIsGivenWholeOrNotAtAll() {
        assertThat(surroundings(Map.of("WEB_UI_USER", "me", "WEB_UI_PASSWORD", "secret"))
                        .login())
                .isEqualTo(new Login("me", "secret"));
        assertThatThrownBy(() -> surroundings(Map.of("WEB_UI_USER", "me")).login())
                .isInstanceOf(UserMistake.class);
    }

    @Test
    void aFileIsOutweighedByTheProcessAndItsSecretsStayHere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".env"), """
                # --- Discord ---
                DISCORD_TOKEN=of-file
                export APPLICATION_ID=1423440206492729364  # Bot application ID

                SYNC_DELAY=2     # Seconds between sync operations
                LOG_LEVEL="WARN" # loud enough
                POSTGRES_PASSWORD='a # b'
                QUARKUS_HTTP_PORT=1
                GUILD_ID=
                """);
        Map<String, String> file = EnvironmentFile.read(folder.resolve(".env"));
        Surroundings both = Surroundings.of(file, Map.of("DISCORD_TOKEN", "of-process", "LOG_LEVEL", "INFO"));

        assertThat(file).containsEntry("POSTGRES_PASSWORD", "a # b").containsEntry("LOG_LEVEL", "WARN");
        assertThat(both.token()).isEqualTo("of-process");
        assertThat(both.application()).isEqualTo("1423440206492729364");
        assertThat(both.forServices())
                .isEqualTo(Map.of("APPLICATION_ID", "1423440206492729364", "SYNC_DELAY", "2", "GUILD_ID", ""));
        assertThat(EnvironmentFile.read(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void aLineOfAFileThatIsNoneIsNumberedNotQuoted(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "A=1\nmy token is secret\n");

        assertThatThrownBy(() -> EnvironmentFile.read(file))
                .isInstanceOf(UserMistake.class)
                .hasMessage("Line 2 of " + file + " is not of the form NAME=value.");
    }

    @Test
    void tellsWhatHasNoEffect() {
        assertThat(surroundings(Map.of("MAIN_GUILD_ID", "hidden")).withoutEffect())
                .singleElement()
                .asString()
                .contains("MAIN_GUILD_ID")
                .doesNotContain("hidden");
    }

    private static Surroundings surroundings(Map<String, String> variables) {
        return Surroundings.of(Map.of(), variables);
    }

    private static DatabaseAddress database(String url) {
        DatabaseAddress address = surroundings(Map.of("DATABASE_URL", url)).database();
        assertThat(address).isNotNull();
        return Objects.requireNonNull(address);
    }
}
