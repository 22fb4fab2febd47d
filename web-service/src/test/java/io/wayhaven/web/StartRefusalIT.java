package io.wayhaven.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the packaged service. */
class StartRefusalIT {

    private static final String GOOD_PASSWORD = "correct horse battery";
    private static final String GOOD_SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void withoutALogin() throws Exception {
        refuses(Map.of(), "WEB_UI_USER");
    }

    @Test
    void withADefaultPassword() throws Exception {
        refuses(
                Map.of(
                        "WEB_UI_USER",
                        "ops",
                        "WEB_UI_PASSWORD",
                        "secure_admin_password",
                        "WEB_SESSION_SECRET",
                        GOOD_SECRET),
                "WEB_UI_PASSWORD");
    }

    @Test
    void withAShortSecret() throws Exception {
        refuses(
                Map.of("WEB_UI_USER", "ops", "WEB_UI_PASSWORD", GOOD_PASSWORD, "FLASK_SECRET_KEY", "short"),
                "WEB_SESSION_SECRET");
    }

    @Test
    void withTwoSecretsThatDiffer() throws Exception {
        refuses(
                Map.of("WEB_SESSION_SECRET", GOOD_SECRET, "FLASK_SECRET_KEY", GOOD_SECRET + "x"),
                "WEB_SESSION_SECRET and FLASK_SECRET_KEY are both set and differ. Set one of them only");
    }

    @Test
    void withADatabaseThatIsAFile() throws Exception {
        refuses(Map.of("DATABASE_URL", "sqlite:///log.db"), "DATABASE_URL names an SQLite file");
    }

    @Test
    void withAKafkaThatIsNowhere() throws Exception {
        refuses(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", "nowhere.invalid:9092"),
                "Nothing is found under Kafka's address nowhere.invalid:9092. Set KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void withoutADatabase() throws Exception {
        refuses(
                Map.of("WEB_UI_USER", "ops", "WEB_UI_PASSWORD", GOOD_PASSWORD, "FLASK_SECRET_KEY", GOOD_SECRET),
                "PostgreSQL");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', wrong, 'rejects the account (FATAL: password authentication failed for user \"{user}\"). Correct'",
        "'', nobody, wrong, 'for user \"nobody\"). Correct DATABASE_URL, or POSTGRES_USER and POSTGRES_PASSWORD'",
        "_missing, '', '', '_missing\" does not exist). Create it, or correct DATABASE_URL or POSTGRES_DB'",
    })
    void withADatabaseThatRefuses(String database, String user, String password, String named) throws Exception {
        var postgres = new KafkaAndPostgresResource().start();
        var knownUser = postgres.getOrDefault("quarkus.datasource.username", "");
        refuses(
                Map.of(
                        "WEB_UI_USER",
                        "ops",
                        "WEB_UI_PASSWORD",
                        GOOD_PASSWORD,
                        "WEB_SESSION_SECRET",
                        GOOD_SECRET,
                        "DATABASE_URL",
                        postgres.get("quarkus.datasource.reactive.url") + database,
                        "POSTGRES_USER",
                        user.isEmpty() ? knownUser : user,
                        "POSTGRES_PASSWORD",
                        password.isEmpty() ? postgres.getOrDefault("quarkus.datasource.password", "") : password),
                named.replace("{user}", knownUser));
    }

    private static void refuses(Map<String, String> environment, String named)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx128m", "-jar", "target/quarkus-app/quarkus-run.jar");
        builder.environment().keySet().removeIf(name -> name.matches("(WEB|FLASK|DATABASE|POSTGRES)_.*"));
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        builder.environment().put("DATABASE_URL", "postgresql://127.0.0.1:1/none");
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true).start();

        var output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(output.lines().filter(line -> line.contains(named))).hasSize(1);
        assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
