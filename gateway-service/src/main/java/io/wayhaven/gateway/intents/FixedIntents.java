package io.wayhaven.gateway.intents;

import io.wayhaven.contracts.kind.Intent;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Intents that an operator names. */
public final class FixedIntents {
    private FixedIntents() {}

    /**
     * Reads Discord's names.
     *
     * @throws IllegalArgumentException if there is no such intent; the message names it
     */
    public static Set<Intent> parse(Collection<String> names) {
        return names.stream()
                .map(FixedIntents::parse)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Intent.class)));
    }

    private static Intent parse(String name) {
        try {
            return Intent.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is no gateway intent " + name, unknown);
        }
    }
}
