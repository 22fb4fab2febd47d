package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.environment.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentAliasesTest {

    @Test
    void namesThatPeopleKnowAreSettings() {
        var settings = EnvironmentAliases.read(Environment.of(Map.of(
                        "POSTGRES_DB", "log", "WEB_UI_USER", "ops", "FLASK_SECRET_KEY", "key", "LOG_LEVEL", "WARN")))
                .settings();

        assertThat(settings)
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:5432/log")
                .containsEntry("wayhaven.web.operator.user", "ops")
                .containsEntry("wayhaven.web.session-secret", "key")
                .containsEntry("quarkus.log.level", "WARN");
    }

    @Test
    void anApplicationsIdAndSecretLetPeopleLogInWithDiscord() {
        var settings = EnvironmentAliases.read(
                        Environment.of(Map.of("CLIENT_ID", "9", "CLIENT_SECRET", "s", "APPLICATION_ID", "9")))
                .settings();

        assertThat(settings)
                .containsEntry("wayhaven.web.discord.client-id", "9")
                .containsEntry("wayhaven.web.discord.client-secret", "s");
    }
}
