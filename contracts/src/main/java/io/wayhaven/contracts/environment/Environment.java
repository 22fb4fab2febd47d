package io.wayhaven.contracts.environment;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Environment variables; one that is blank counts as not set. What it refuses is never quoted: it may be a secret. */
public final class Environment {

    private final Function<String, @Nullable String> lookup;

    /** The environment in which these values are found, under their names. */
    public Environment(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    /** The environment that consists of these. */
    public static Environment of(Map<String, String> variables) {
        return new Environment(variables::get);
    }

    /** What a variable is set to. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(lookup.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * What one of two variables is set to that mean the same.
     *
     * @throws IllegalArgumentException if they contradict each other, with one plain sentence
     */
    public Optional<String> either(String name, String alias) {
        var value = get(name);
        var same = get(alias);
        if (value.isPresent() && same.isPresent() && !value.equals(same)) {
            throw new IllegalArgumentException(
                    "%s and %s are both set and differ. Set one of them only: they mean the same."
                            .formatted(name, alias));
        }
        return value.or(() -> same);
    }

    /**
     * The whole number that a variable is set to.
     *
     * @param unit what is counted
     * @throws IllegalArgumentException if it is none from {@code least} to {@code most}, with one plain sentence
     */
    public Optional<Integer> number(String name, String unit, int least, int most) {
        return get(name).map(text -> {
            if (text.matches("[0-9]{1,9}")) {
                var number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw new IllegalArgumentException(
                    "%s is no number of %s from %d to %d. Correct it, or leave it out for the default."
                            .formatted(name, unit, least, most));
        });
    }

    /** Whether a variable is set to true, 1, yes or on. */
    public boolean isOn(String name) {
        return get(name).filter(text -> text.matches("(?i)true|1|yes|on")).isPresent();
    }
}
