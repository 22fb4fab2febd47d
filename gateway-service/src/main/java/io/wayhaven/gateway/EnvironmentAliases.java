package io.wayhaven.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.common.MapBackedConfigSource;
import io.wayhaven.contracts.environment.Aliases;
import io.wayhaven.contracts.environment.Environment;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Environment variables that people know from elsewhere, as this service's settings; those by their full names win. */
public final class EnvironmentAliases implements ConfigSourceFactory {

    /** Above application.properties, below the environment and its file. */
    private static final int ORDINAL = 260;

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
                .preferred("wayhaven.discord.application-id", "APPLICATION_ID", "CLIENT_ID")
                .setting("wayhaven.discord.guild-id", "GUILD_ID", "TEST_GUILD_ID")
                .toggle("wayhaven.discord.dev-guild-only", "DEV_GUILD_ONLY")
                .setting("wayhaven.discord.expected-command-name", "EXPECTED_COMMAND_NAME")
                .verbosity();
    }

    private static final class Source extends MapBackedConfigSource {

        private static final long serialVersionUID = 1L;

        Source(Map<String, String> settings) {
            super("environment aliases", settings, ORDINAL);
        }
    }
}
