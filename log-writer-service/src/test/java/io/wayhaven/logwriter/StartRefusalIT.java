package io.wayhaven.logwriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts the packaged service. */
final class StartRefusalIT {

    private static final int CONFIGURATION_ERROR = 78;

    private final Map<String, String> infrastructure = new KafkaAndPostgresResource().start();

    @ParameterizedTest
    @CsvSource({
        "'', {user}, wrong, 'rejects the account (FATAL: password authentication failed for user \"{user}\"). Correct'",
        "'', {user}, '', 'no password was provided). Correct DATABASE_URL, or POSTGRES_USER and POSTGRES_PASSWORD'",
        "'', nobody, wrong, 'for user \"nobody\"). Correct DATABASE_URL, or POSTGRES_USER and POSTGRES_PASSWORD'",
        "_missing, {user}, {password}, '_missing\" does not exist). Create it, or correct DATABASE_URL or POSTGRES_DB'",
    })
    void saysWhichVariablesPostgresRefuses(String database, String user, String password, String sentence)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx256m", "-jar", "target/quarkus-app/quarkus-run.jar");
        builder.environment().keySet().removeIf(name -> name.matches("(DATABASE|POSTGRES|QUARKUS)_.*"));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        "0",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        setting("kafka.bootstrap.servers"),
                        "DATABASE_URL",
                        setting("quarkus.datasource.reactive.url") + database,
                        "POSTGRES_USER",
                        filled(user),
                        "POSTGRES_PASSWORD",
                        filled(password)));
        var process = builder.redirectErrorStream(true).start();

        try (var stream = process.getInputStream()) {
            var output = new String(stream.readAllBytes(), UTF_8);

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(CONFIGURATION_ERROR);
            assertThat(output.lines().filter(line -> line.contains(" ERROR ")))
                    .singleElement()
                    .asString()
                    .contains(filled(sentence));
            assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
        } finally {
            process.destroyForcibly();
        }
    }

    private String filled(String text) {
        return text.replace("{user}", setting("quarkus.datasource.username"))
                .replace("{password}", setting("quarkus.datasource.password"));
    }

    private String setting(String name) {
        return infrastructure.getOrDefault(name, "");
    }
}
