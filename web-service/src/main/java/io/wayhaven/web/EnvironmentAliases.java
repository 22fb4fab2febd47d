package io.wayhaven.web;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.common.MapBackedConfigSource;
import io.wayhaven.contracts.environment.Aliases;
import io.wayhaven.contracts.environment.Environment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Environment variables that people know from elsewhere, as this service's settings; those by their full names win. */
public final class EnvironmentAliases implements ConfigSourceFactory {

    /** Above application.properties, below the environment and its file. */
    private static final int ORDINAL = 260;

    private static final String CLIENT_ID = "wayhaven.web.discord.client-id";
    private static final String CLIENT_SECRET = "wayhaven.web.discord.client-secret";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var environment = new Environment(name -> {
            var value = context.getValue(name);
            return value == null ? null : value.getValue();
        });
        var settings = new HashMap<>(read(environment).settings());
        if (isSet(CLIENT_ID, settings, context) && isSet(CLIENT_SECRET, settings, context)) {
            settings.put("quarkus.oidc.tenant-enabled", "true");
        }
        return List.of(new Source(settings));
    }

    private static boolean isSet(String name, Map<String, String> settings, ConfigSourceContext context) {
        var value = context.getValue(name);
        return settings.containsKey(name)
                || value != null
                        && value.getValue() != null
                        && !value.getValue().isBlank();
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
                .setting("wayhaven.web.operator.user", "WEB_UI_USER")
                .setting("wayhaven.web.operator.password", "WEB_UI_PASSWORD")
                .setting("wayhaven.web.session-secret", "WEB_SESSION_SECRET", "FLASK_SECRET_KEY")
                .preferred(CLIENT_ID, "APPLICATION_ID", "CLIENT_ID")
                .setting(CLIENT_SECRET, "CLIENT_SECRET")
                .setting("wayhaven.web.discord.base-url", "WAYHAVEN_DISCORD_BASE_URL")
                .database()
                .verbosity();
    }

    private static final class Source extends MapBackedConfigSource {

        private static final long serialVersionUID = 1L;

        Source(Map<String, String> settings) {
            super("environment aliases", settings, ORDINAL);
        }
    }
}
