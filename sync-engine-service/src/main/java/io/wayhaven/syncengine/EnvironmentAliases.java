package io.wayhaven.syncengine;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.common.MapBackedConfigSource;
import io.wayhaven.contracts.environment.Aliases;
import io.wayhaven.contracts.environment.Environment;
import io.wayhaven.contracts.environment.WithoutEffect;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Environment variables that people know from elsewhere, as this service's settings; those by their full names win. */
public final class EnvironmentAliases implements ConfigSourceFactory {

    /** Above application.properties, below the environment and its file. */
    private static final int ORDINAL = 260;

    private static final int LONGEST_DELAY = 60;
    private static final int SHORTEST_INTERVAL = 300;
    private static final int LONGEST_INTERVAL = 604_800;
    private static final int MOST_ATTEMPTS = 1_000;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var environment = new Environment(name -> {
            var value = context.getValue(name);
            return value == null ? null : value.getValue();
        });
        return List.of(new Source(read(environment).settings()));
    }

    /** What the variables come to, and what is wrong with them. */
    static Aliases read(Config config) {
        var environment = new Environment(
                name -> config.getOptionalValue(name, String.class).orElse(null));
        return read(environment)
                .kafka(config.getOptionalValue("kafka.bootstrap.servers", String.class)
                        .orElse("localhost:9092"));
    }

    static Aliases read(Environment environment) {
        return new Aliases(environment)
                .setting("wayhaven.discord.token", "DISCORD_TOKEN", "BOT_TOKEN")
                .database()
                .seconds("wayhaven.delivery.pause", "SYNC_DELAY", 0, LONGEST_DELAY)
                .number("wayhaven.delivery.most-attempts", "MAX_RETRY_ATTEMPTS", "attempts", 1, MOST_ATTEMPTS)
                .verbosity()
                .seconds(
                        "wayhaven.reconciliation.interval",
                        "RECONCILIATION_INTERVAL",
                        SHORTEST_INTERVAL,
                        LONGEST_INTERVAL)
                .withoutEffect(WithoutEffect.MAIN_GUILD_ID);
    }

    private static final class Source extends MapBackedConfigSource {

        private static final long serialVersionUID = 1L;

        Source(Map<String, String> settings) {
            super("environment aliases", settings, ORDINAL);
        }
    }
}
