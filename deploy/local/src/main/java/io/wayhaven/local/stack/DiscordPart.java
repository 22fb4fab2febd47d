package io.wayhaven.local.stack;

import io.wayhaven.simulator.DiscordSimulator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Discord that the services talk to. */
sealed interface DiscordPart permits DiscordPart.Simulated, DiscordPart.Real {

    /** For {@code wayhaven.discord.base-url}. */
    String restUrl();

    /** For {@code wayhaven.discord.token}. */
    String token();

    /** What the web page is told of it: how people log in with their accounts there, if they can. */
    Map<String, String> web();

    /** The simulator, in the launcher's JVM. */
    record Simulated(DiscordSimulator simulator, String token) implements DiscordPart {
        @Override
        public String restUrl() {
            return simulator.restUrl();
        }

        @Override
        public Map<String, String> web() {
            return Map.of(
                    "WAYHAVEN_WEB_DEMO_CONSOLE_URL", simulator.consoleUrl(),
                    "WAYHAVEN_WEB_DISCORD_CLIENT_ID", simulator.clientId(),
                    "WAYHAVEN_WEB_DISCORD_CLIENT_SECRET", simulator.clientSecret(),
                    "WAYHAVEN_WEB_DISCORD_BASE_URL", simulator.restUrl(),
                    "WAYHAVEN_DISCORD_AUTHORIZE_URL", simulator.oauth2Url() + "/authorize");
        }
    }

    /** Discord itself, or whatever answers in its place under that address. */
    record Real(String restUrl, String token, @Nullable String clientSecret) implements DiscordPart {
        @Override
        public Map<String, String> web() {
            return clientSecret == null
                    ? Map.of()
                    : Map.of("CLIENT_SECRET", clientSecret, "WAYHAVEN_WEB_DISCORD_BASE_URL", restUrl);
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Real[restUrl=" + restUrl + "]";
        }
    }
}
