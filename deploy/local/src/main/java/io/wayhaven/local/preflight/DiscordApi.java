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

/**
 * Discord's REST API, to look something up.
 *
 * @param baseUrl such as {@code https://discord.com/api/v10}
 * @param token the bot's
 */
record DiscordApi(String baseUrl, String token) {
    static final String PORTAL = "https://discord.com/developers/applications";

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What Discord answers.
     *
     * @throws UserMistake if that is not what was asked for
     */
    JsonNode get(String path) {
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new UserMistake(
                    "DISCORD_TOKEN holds characters that no token has; copy it again from " + PORTAL + ".");
        }
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
        return "DiscordApi[baseUrl=" + baseUrl + "]";
    }
}
