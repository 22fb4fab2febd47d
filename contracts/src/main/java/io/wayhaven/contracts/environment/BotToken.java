package io.wayhaven.contracts.environment;

import java.util.Map;
import java.util.Optional;

/** The bot's token: {@code DISCORD_TOKEN}, or {@code BOT_TOKEN}, which means the same. */
public final class BotToken {

    private BotToken() {}

    /**
     * The token, if there is one.
     *
     * @throws IllegalArgumentException if there are two different ones, with one plain sentence that quotes neither
     */
    public static Optional<String> of(Map<String, String> environment) {
        var token = given(environment, "DISCORD_TOKEN");
        var alias = given(environment, "BOT_TOKEN");
        if (token.isPresent() && alias.isPresent() && !token.equals(alias)) {
            throw new IllegalArgumentException(
                    "DISCORD_TOKEN and BOT_TOKEN are both set and differ. Set one of them only: they mean the same.");
        }
        return token.or(() -> alias);
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
