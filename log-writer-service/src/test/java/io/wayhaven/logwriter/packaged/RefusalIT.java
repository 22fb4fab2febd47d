package io.wayhaven.logwriter.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator has to correct is said in one line. */
final class RefusalIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    WAYHAVEN_RETENTION_EVENTS_DAYS   | -5       | leave it out to keep everything for ever.
                    WAYHAVEN_RETENTION_MESSAGES_DAYS | a month  | leave it out to keep what people wrote as long as the events, or for 90 days.
                    PURGE_LOGS_AFTER_DAYS            | 0        | leave it out to keep everything for ever.
                    """)
    void endsWithARemedyWhereTheRetentionMakesNoSense(
            String variable, String value, String remedy, @TempDir Path folder) throws Exception {
        var environment = Map.of(
                variable,
                value,
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:1/none",
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://127.0.0.1:1/none");

        try (var service = LogWriterProcess.start(folder.resolve("output"), environment)) {
            assertThat(service.awaitEnd()).isEqualTo(78);
            assertThat(service.lines())
                    .filteredOn(line -> line.contains(" ERROR ") || line.contains(" WARN"))
                    .singleElement()
                    .asString()
                    .contains(
                            variable + " is \"" + value + "\", which is no number of days from 1 to 36500; " + remedy);
            assertThat(service.lines()).noneMatch(line -> line.startsWith("Caused by: ") || line.startsWith("\tat "));
        }
    }
}
