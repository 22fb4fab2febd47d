package io.wayhaven.contracts.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasesTest {

    @Test
    void eitherOfTwoNamesWillDo() {
        assertThat(token(Map.of("BOT_TOKEN", "a")).settings()).containsEntry("token", "a");
        assertThat(token(Map.of("BOT_TOKEN", "a", "DISCORD_TOKEN", "a ")).settings())
                .containsEntry("token", "a");
        assertThat(token(Map.of("DISCORD_TOKEN", " ")).settings()).isEmpty();
    }

    @Test
    void twoNamesThatDifferAreAProblemThatQuotesNeither() {
        var aliases = token(Map.of("BOT_TOKEN", "first", "DISCORD_TOKEN", "second"));

        assertThat(aliases.settings()).isEmpty();
        assertThat(aliases.problems())
                .containsExactly("DISCORD_TOKEN and BOT_TOKEN are both set and differ. Set one of them only:"
                        + " they mean the same.");
    }

    @Test
    void whereOneNameCountsTheOtherIsWarnedOf() {
        var aliases = new Aliases(Environment.of(Map.of("APPLICATION_ID", "1", "CLIENT_ID", "2")))
                .preferred("id", "APPLICATION_ID", "CLIENT_ID");

        assertThat(aliases.settings()).containsEntry("id", "1");
        assertThat(aliases.problems()).isEmpty();
        assertThat(aliases.warnings()).singleElement().asString().contains("APPLICATION_ID counts");
    }

    @Test
    void aDatabaseIsToldAsQuarkusCallsIt() {
        assertThat(database(Map.of("DATABASE_URL", "postgres://logger:p%40ss@db:5433/log"))
                        .settings())
                .isEqualTo(Map.of(
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5433/log",
                        "quarkus.datasource.reactive.url", "postgresql://db:5433/log",
                        "quarkus.datasource.username", "logger",
                        "quarkus.datasource.password", "p@ss"));
        assertThat(database(Map.of("POSTGRES_DB", "log")).settings())
                .isEqualTo(Map.of(
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:5432/log",
                        "quarkus.datasource.reactive.url", "postgresql://127.0.0.1:5432/log"));
    }

    @ParameterizedTest
    @CsvSource({"5, 5s", "0, 0s", "'', "})
    void secondsBecomeADuration(String given, String expected) {
        var aliases = new Aliases(Environment.of(Map.of("SYNC_DELAY", given))).seconds("delay", "SYNC_DELAY", 0, 60);

        assertThat(aliases.settings().get("delay")).isEqualTo(expected);
        assertThat(aliases.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"61", "-1", "2s", "two", "99999999999"})
    void whatIsNoNumberWithinTheLimitsIsAProblem(String given) {
        var aliases = new Aliases(Environment.of(Map.of("SYNC_DELAY", given))).seconds("delay", "SYNC_DELAY", 0, 60);

        assertThat(aliases.settings()).isEmpty();
        assertThat(aliases.problems())
                .containsExactly(
                        "SYNC_DELAY is no number of seconds from 0 to 60. Correct it, or leave it out for the default.");
    }

    @ParameterizedTest
    @CsvSource({
        "DEBUG, true, DEBUG, ",
        "DEBUG, 1, DEBUG, ",
        "DEBUG, false, , ",
        "DEBUG, vite:*, , ",
        "LOG_LEVEL, debug, DEBUG, ",
        "LOG_LEVEL, WARNING, WARN, WARN",
        "LOG_LEVEL, critical, ERROR, ERROR",
        "LOG_LEVEL, INFO, INFO, INFO"
    })
    void detailsAreTheServicesOwnAlone(String name, String value, String own, String all) {
        var settings =
                new Aliases(Environment.of(Map.of(name, value))).verbosity().settings();

        assertThat(settings.get("quarkus.log.category.\"io.wayhaven\".level")).isEqualTo(own);
        assertThat(settings.get("quarkus.log.level")).isEqualTo(all);
    }

    @Test
    void levelsThatAreNoneOrTwoAreAProblem() {
        assertThat(new Aliases(Environment.of(Map.of("LOG_LEVEL", "loud")))
                        .verbosity()
                        .problems())
                .singleElement()
                .asString()
                .startsWith("LOG_LEVEL is no level.");
        assertThat(new Aliases(Environment.of(Map.of("LOG_LEVEL", "WARN", "DEBUG", "on")))
                        .verbosity()
                        .problems())
                .singleElement()
                .asString()
                .contains("DEBUG", "LOG_LEVEL");
    }

    @Test
    void whatHasNoEffectIsToldWhereItIsSet() {
        var aliases =
                new Aliases(Environment.of(Map.of("MAIN_GUILD_ID", "hidden"))).withoutEffect(WithoutEffect.values());

        assertThat(aliases.warnings())
                .singleElement()
                .asString()
                .startsWith("MAIN_GUILD_ID is set but has no effect: ")
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.invalid:9092", "nowhere", "", "a b:x", "nowhere.invalid:1,also.invalid:2"})
    void aKafkaThatIsNowhereIsAProblem(String servers) {
        assertThat(new Aliases(Environment.of(Map.of())).kafka(servers).problems())
                .singleElement()
                .asString()
                .startsWith("Nothing is found under Kafka's address ")
                .endsWith("Set KAFKA_BOOTSTRAP_SERVERS to its host and port.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "PLAINTEXT://127.0.0.1:1", "nowhere.invalid:9092, [::1]:1"})
    void aKafkaThatIsAwayIsNone(String servers) {
        assertThat(new Aliases(Environment.of(Map.of())).kafka(servers).problems())
                .isEmpty();
    }

    private static Aliases token(Map<String, String> variables) {
        return new Aliases(Environment.of(variables)).setting("token", "DISCORD_TOKEN", "BOT_TOKEN");
    }

    private static Aliases database(Map<String, String> variables) {
        return new Aliases(Environment.of(variables)).database();
    }
}
