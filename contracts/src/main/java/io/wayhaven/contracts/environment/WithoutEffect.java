package io.wayhaven.contracts.environment;

import java.util.Optional;

/** Variables that people bring from elsewhere and that nothing here goes by. They are told so, not ignored silently. */
public enum WithoutEffect {

    /** Of a bot that knows a single network. */
    MAIN_GUILD_ID("any server can be the main one of a network: its administrators set that up in Discord");

    private final String why;

    WithoutEffect(String why) {
        this.why = why;
    }

    /** What to tell where it is set. */
    public Optional<String> warning(Environment environment) {
        return environment.get(name()).map(given -> name() + " is set but has no effect: " + why + ".");
    }
}
