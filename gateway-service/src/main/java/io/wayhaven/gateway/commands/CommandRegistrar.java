package io.wayhaven.gateway.commands;

/** Makes the slash commands known to Discord. */
public interface CommandRegistrar {
    /** Registers them in the background, unless Discord has them as they are. */
    void register();
}
