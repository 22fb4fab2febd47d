package io.wayhaven.local.stack;

import io.wayhaven.local.folder.EventOrigin;
import io.wayhaven.simulator.SimulatorOptions;

/** Which Discord a stack talks to. */
public sealed interface DiscordChoice {
    /** Where the events come from, as far as the data folder is concerned. */
    EventOrigin origin();

    /** A simulator of the stack's own. */
    record Simulated(SimulatorOptions options) implements DiscordChoice {
        @Override
        public EventOrigin origin() {
            return EventOrigin.SIMULATED;
        }
    }

    /**
     * Discord itself, or whatever answers in its place.
     *
     * @param baseUrl such as {@code https://discord.com/api/v10}
     * @param token the bot's
     */
    record Real(String baseUrl, String token) implements DiscordChoice {
        @Override
        public EventOrigin origin() {
            return EventOrigin.DISCORD;
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Real[baseUrl=" + baseUrl + "]";
        }
    }
}
