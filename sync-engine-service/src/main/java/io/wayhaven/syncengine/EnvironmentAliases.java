package io.wayhaven.syncengine;

import io.wayhaven.contracts.environment.BotToken;
import io.wayhaven.contracts.environment.DatabaseAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Environment variables that people know from elsewhere, as this service's settings; those by their full names win. */
public final class EnvironmentAliases implements ConfigSource {

    /** Above application.properties, below the environment. */
    private static final int ORDINAL = 260;

    private final Map<String, String> properties = new HashMap<>();

    /** Reads the process's environment. */
    public EnvironmentAliases() {
        if (problem(System.getenv()).isEmpty()) {
            BotToken.of(System.getenv()).ifPresent(token -> properties.put("wayhaven.discord.token", token));
            DatabaseAddress.of(System.getenv()).ifPresent(this::put);
        }
    }

    /** What only a person can put right, as a plain sentence. */
    static Optional<String> problem(Map<String, String> environment) {
        try {
            BotToken.of(environment);
            DatabaseAddress.of(environment);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    private void put(DatabaseAddress address) {
        properties.put("quarkus.datasource.jdbc.url", address.jdbcUrl());
        properties.put("quarkus.datasource.reactive.url", address.reactiveUrl());
        if (address.user() != null) {
            properties.put("quarkus.datasource.username", address.user());
        }
        if (address.password() != null) {
            properties.put("quarkus.datasource.password", address.password());
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.copyOf(properties.keySet());
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return "environment aliases";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
