package io.wayhaven.local.stack;

import io.wayhaven.local.folder.EventOrigin;
import io.wayhaven.simulator.SimulatorOptions;
import org.jspecify.annotations.Nullable;

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
     * @param clientSecret the application's, for people who log in with their account; absent if nobody does
     */
    record Real(String baseUrl, String token, @Nullable String clientSecret) implements DiscordChoice {
        @Override
        public EventOrigin origin() {
            return EventOrigin.DISCORD;
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Real[baseUrl=" + baseUrl + "]";
        }
    }
}
