package io.wayhaven.local.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.local.UserMistake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks Discord whether the token is right and the privileged intents are granted.
 *
 * <p>Source: the Discord documentation's application flags; an unverified application has the "limited" flag of an intent
 * in place of the full one, and both will do.
 *
 * @param baseUrl such as {@code https://discord.com/api/v10}
 * @param token the bot's
 */
public record DiscordCheck(String baseUrl, String token) {
    private static final long GUILD_MEMBERS = 1L << 14 | 1L << 15;
    private static final long MESSAGE_CONTENT = 1L << 18 | 1L << 19;
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String PORTAL = "https://discord.com/developers/applications";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The bot's name, when everything is as it has to be.
     *
     * @throws UserMistake otherwise
     */
    public String run() {
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new UserMistake(
                    "DISCORD_TOKEN holds characters that no token has; copy it again from " + PORTAL + ".");
        }
        String name = get("/users/@me").path("username").asText("unknown");
        long flags = get("/applications/@me").path("flags").asLong();
        List<String> missing = missingIntents(flags);
        if (!missing.isEmpty()) {
            throw new UserMistake(
                    "The bot lacks the privileged intent%s %s; switch it on under Bot, Privileged Gateway Intents, at %s."
                            .formatted(missing.size() == 1 ? "" : "s", String.join(" and ", missing), PORTAL));
        }
        return name;
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

    private JsonNode get(String path) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                    .timeout(LIMIT)
                    .header("Authorization", "Bot " + token)
                    .header("User-Agent", "DiscordBot (https://github.com/wayhaven, 0.1)")
                    .build();
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> JSON.readTree(response.body());
                case 401 ->
                    throw new UserMistake("Discord refuses the token; copy it again from " + PORTAL
                            + " (Bot, Reset Token) into DISCORD_TOKEN.");
                default ->
                    throw new UserMistake("Discord answers " + response.statusCode() + " at " + baseUrl + path
                            + "; try again later, or see https://discordstatus.com.");
            };
        } catch (IllegalArgumentException e) {
            throw new UserMistake(
                    "WAYHAVEN_DISCORD_BASE_URL is not an address: " + baseUrl + "; leave it out to use Discord's.");
        } catch (IOException e) {
            throw new UserMistake("Discord cannot be reached at " + baseUrl + "; check the network and any proxy.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserMistake("Stopped while asking Discord.");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DiscordCheck[baseUrl=" + baseUrl + "]";
    }
}
