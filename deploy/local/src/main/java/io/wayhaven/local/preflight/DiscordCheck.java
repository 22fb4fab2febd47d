package io.wayhaven.local.preflight;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.local.UserMistake;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks Discord whether the token is right, whose it is, and what the bot may see.
 *
 * <p>Source: the Discord documentation's application flags; an unverified application has the "limited" flag of an intent
 * in place of the full one, and both will do.
 *
 * @param baseUrl such as {@code https://discord.com/api/v10}
 * @param token the bot's
 * @param application the id of the application that it should belong to, if that is told
 */
public record DiscordCheck(
        String baseUrl, String token, @Nullable String application) {
    private static final long GUILD_MEMBERS = 1L << 14 | 1L << 15;
    private static final long MESSAGE_CONTENT = 1L << 18 | 1L << 19;

    /**
     * The bot.
     *
     * @param application whose it is
     * @param warnings what it can run with, a sentence each
     */
    public record Bot(String name, ApplicationId application, List<String> warnings) {}

    /**
     * The bot, if the token is right.
     *
     * @throws UserMistake otherwise
     */
    public Bot run() {
        var api = new DiscordApi(baseUrl, token);
        String name = api.get("/users/@me").path("username").asText("unknown");
        var found = api.get("/applications/@me");
        var id = ApplicationId.of(found.path("id").asText("0"));
        List<String> warnings = new ArrayList<>();
        if (application != null && !application.equals(id.toString())) {
            warnings.add(
                    "The token belongs to application " + id
                            + ", but APPLICATION_ID (or CLIENT_ID) names another: commands would be missed there; correct one of them.");
        }
        List<String> missing = missingIntents(found.path("flags").asLong());
        if (!missing.isEmpty()) {
            warnings.add(
                    "The bot lacks the privileged intent%s %s, so that not everything is logged; switch it on under Privileged Gateway Intents at %s/%s/bot."
                            .formatted(
                                    missing.size() == 1 ? "" : "s",
                                    String.join(" and ", missing),
                                    DiscordApi.PORTAL,
                                    id));
        }
        return new Bot(Printable.of(name), id, List.copyOf(warnings));
    }

    /** Names of the privileged intents that the application's flags don't grant. */
    static List<String> missingIntents(long flags) {
        List<String> missing = new ArrayList<>();
        if ((flags & GUILD_MEMBERS) == 0) {
            missing.add("Server Members");
        }
        if ((flags & MESSAGE_CONTENT) == 0) {
            missing.add("Message Content");
        }
        return missing;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DiscordCheck[baseUrl=" + baseUrl + "]";
    }
}
