package io.wayhaven.contracts.environment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables that people know from elsewhere as the settings of a service, gathered one after the other. A setting
 * whose variables cannot be used is left out, and told of among the {@link #problems}.
 */
public final class Aliases {

    private final Environment environment;
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** None yet. */
    public Aliases(Environment environment) {
        this.environment = environment;
    }

    /** A variable that means a setting. */
    public Aliases setting(String setting, String name) {
        return put(setting, () -> environment.get(name));
    }

    /** Two variables that mean a setting, and may not contradict each other. */
    public Aliases setting(String setting, String name, String alias) {
        return put(setting, () -> environment.either(name, alias));
    }

    /** Two variables that mean a setting, of which the first counts where they contradict each other. */
    public Aliases preferred(String setting, String name, String lesser) {
        var value = environment.get(name);
        var same = environment.get(lesser);
        if (value.isPresent() && same.isPresent() && !value.equals(same)) {
            warnings.add("%s and %s are both set and differ: %s counts. Leave %s out."
                    .formatted(name, lesser, name, lesser));
        }
        return put(setting, () -> value.or(() -> same));
    }

    /** A variable that is on or off. */
    public Aliases toggle(String setting, String name) {
        return put(setting, () -> environment.get(name).map(given -> Boolean.toString(environment.isOn(name))));
    }

    /** A variable that is a whole number, and so is the setting. */
    public Aliases number(String setting, String name, String unit, int least, int most) {
        return put(setting, () -> environment.number(name, unit, least, most).map(String::valueOf));
    }

    /** A variable in seconds for a setting that is a duration. */
    public Aliases seconds(String setting, String name, int least, int most) {
        return put(
                setting, () -> environment.number(name, "seconds", least, most).map(seconds -> seconds + "s"));
    }

    /** Where PostgreSQL is, as Quarkus calls that. */
    public Aliases database() {
        usable(() -> DatabaseAddress.of(environment)).ifPresent(address -> {
            settings.put("quarkus.datasource.jdbc.url", address.jdbcUrl());
            settings.put("quarkus.datasource.reactive.url", address.reactiveUrl());
            putIfKnown("quarkus.datasource.username", address.user());
            putIfKnown("quarkus.datasource.password", address.password());
        });
        return this;
    }

    /** Where Kafka is, which has to be somewhere. Looks names up. */
    public Aliases kafka(String servers) {
        KafkaServers.problem(servers).ifPresent(problems::add);
        return this;
    }

    /** How much is logged. Details are the service's own alone: libraries would tell of tokens. */
    public Aliases verbosity() {
        usable(() -> Verbosity.of(environment)).ifPresent(level -> {
            settings.put("quarkus.log.category.\"io.wayhaven\".level", level.name());
            if (level != Verbosity.DEBUG) {
                settings.put("quarkus.log.level", level.name());
            }
        });
        return this;
    }

    /** Variables that mean nothing to this system. */
    public Aliases withoutEffect(WithoutEffect... variables) {
        for (var variable : variables) {
            variable.warning(environment).ifPresent(warnings::add);
        }
        return this;
    }

    /** By the names of settings. Some are secrets. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** What only a person can put right, each a plain sentence without the value. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** What can be lived with, each a plain sentence without the value. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private Aliases put(String setting, Supplier<Optional<String>> value) {
        usable(value).ifPresent(given -> settings.put(setting, given));
        return this;
    }

    private void putIfKnown(String setting, @Nullable String value) {
        if (value != null) {
            settings.put(setting, value);
        }
    }

    private <T> Optional<T> usable(Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException refused) {
            problems.add(String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }
}
