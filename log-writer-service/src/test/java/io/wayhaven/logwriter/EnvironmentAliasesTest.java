package io.wayhaven.logwriter;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.environment.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentAliasesTest {

    @Test
    void namesThatPeopleKnowAreSettings() {
        var settings = EnvironmentAliases.read(Environment.of(Map.of(
                        "POSTGRES_DB", "log", "POSTGRES_PASSWORD", "p", "PURGE_LOGS_AFTER_DAYS", "30", "DEBUG", "1")))
                .settings();

        assertThat(settings)
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:5432/log")
                .containsEntry("quarkus.datasource.password", "p")
                .containsEntry("wayhaven.retention.purge-logs-after-days", "30")
                .containsEntry("quarkus.log.category.\"io.wayhaven\".level", "DEBUG");
    }
}
