package io.wayhaven.syncengine;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.wayhaven.contracts.environment.Environment;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentAliasesTest {

    private static final int ENVIRONMENT = 300;

    @Test
    void namesThatPeopleKnowAreSettings() {
        var config = config(Map.of(
                "BOT_TOKEN", "a",
                "DATABASE_URL", "postgres://me:p%40ss@db/log",
                "SYNC_DELAY", "2",
                "MAX_RETRY_ATTEMPTS", "3",
                "RECONCILIATION_INTERVAL", "3600"));
        var settings = config.getConfigMapping(SyncEngineConfig.class);

        assertThat(settings.discord().token()).contains("a");
        assertThat(settings.delivery().pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.delivery().mostAttempts()).hasValue(3);
        assertThat(settings.reconciliation().interval()).isEqualTo(Duration.ofHours(1));
        assertThat(config.getRawValue("quarkus.datasource.password")).isEqualTo("p@ss");
    }

    @Test
    void theFullNameOutweighsThem() {
        var settings = config(Map.of("BOT_TOKEN", "a", "wayhaven.discord.token", "b"))
                .getConfigMapping(SyncEngineConfig.class);

        assertThat(settings.discord().token()).contains("b");
    }

    @Test
    void whatOnlyAPersonCanPutRightIsOneSentence() {
        assertThat(EnvironmentAliases.read(Environment.of(Map.of("DATABASE_URL", "sqlite:///bot.db")))
                        .problems())
                .singleElement()
                .asString()
                .contains("SQLite file");
        assertThat(EnvironmentAliases.read(Environment.of(Map.of("RECONCILIATION_INTERVAL", "60")))
                        .problems())
                .singleElement()
                .asString()
                .contains("RECONCILIATION_INTERVAL", "300", "604800");
        assertThat(EnvironmentAliases.read(Environment.of(Map.of("MAIN_GUILD_ID", "1")))
                        .warnings())
                .singleElement()
                .asString()
                .contains("has no effect");
    }

    private static SmallRyeConfig config(Map<String, String> variables) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(new HashMap<>(variables), "test", ENVIRONMENT))
                .withSources(new EnvironmentAliases())
                .withMapping(SyncEngineConfig.class)
                .withValidateUnknown(false)
                .build();
    }
}
