package io.wayhaven.local.stack;

import io.wayhaven.simulator.DiscordSimulator;

/** The Discord that the services talk to. */
sealed interface DiscordPart permits DiscordPart.Simulated, DiscordPart.Real {

    /** For {@code wayhaven.discord.base-url}. */
    String restUrl();

    /** For {@code wayhaven.discord.token}. */
    String token();

    /** The simulator, in the launcher's JVM. */
    record Simulated(DiscordSimulator simulator, String token) implements DiscordPart {
        @Override
        public String restUrl() {
            return simulator.restUrl();
        }
    }

    /** Discord itself, or whatever answers in its place under that address. */
    record Real(String restUrl, String token) implements DiscordPart {
        /** Without the token. */
        @Override
        public String toString() {
            return "Real[restUrl=" + restUrl + "]";
        }
    }
}
