package io.wayhaven.syncengine.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.Webhook;
import io.wayhaven.simulator.DiscordSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A channel of a new guild in the simulator, the posts for it, and what it shows. */
final class PostedChannel {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DiscordSimulator discord;
    private final String guild;
    private final String channel;
    private final @Nullable Webhook webhook;
    private int published;

    private PostedChannel(DiscordSimulator discord, boolean throughWebhook) {
        this.discord = discord;
        this.guild = control(discord, "POST", "/guilds", Map.of("name", "posted", "members", 3))
                .path("id")
                .asText();
        var channels = control(discord, "GET", "/guilds/" + guild, null).path("channels");
        this.channel = StreamSupport.stream(channels.spliterator(), false)
                .filter(one -> one.path("type").asInt() == 0)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        this.webhook = throughWebhook ? webhook() : null;
    }

    static PostedChannel direct(DiscordSimulator discord) {
        return new PostedChannel(discord, false);
    }

    static PostedChannel throughWebhook(DiscordSimulator discord) {
        return new PostedChannel(discord, true);
    }

    /** Answers that took effect, but come late: so calls are under way for long enough to be interrupted. */
    static void slow(DiscordSimulator discord, String route, int millis) {
        control(discord, "POST", "/faults", Map.of("fault", "slow", "route", route, "millis", millis));
    }

    /** The next posts in order; each tells its number. */
    List<EntryPost> next(int posts) {
        var from = published;
        published += posts;
        return IntStream.range(from, published).mapToObj(this::post).toList();
    }

    /** What the channel is to show. */
    List<String> expected() {
        return IntStream.range(0, published).mapToObj(Integer::toString).toList();
    }

    /** The numbers that the channel shows, oldest first. */
    List<String> shown() {
        var shown = new ArrayList<String>();
        messages()
                .forEach(message -> message.path("embeds")
                        .forEach(embed -> shown.add(embed.path("description").asText())));
        return shown;
    }

    /** Where the simulator's record of calls ends. */
    static long lastCall(DiscordSimulator discord) {
        return control(discord, "GET", "/ledger?limit=1", null).path("last").asLong();
    }

    /** Whether a message has been posted since that call. */
    static boolean posted(DiscordSimulator discord, long since) {
        var calls = control(discord, "GET", "/ledger?after=" + since, null).path("calls");
        return StreamSupport.stream(calls.spliterator(), false)
                .anyMatch(call -> "POST".equals(call.path("method").asText()));
    }

    private List<JsonNode> messages() {
        var all = new ArrayList<JsonNode>();
        var before = "";
        for (var more = true; more; ) {
            var page = send(
                    "GET",
                    discord.restUrl() + "/channels/" + channel + "/messages?limit=100" + before,
                    null,
                    discord.token());
            page.forEach(all::add);
            more = page.size() == 100;
            before = "&before=" + page.path(page.size() - 1).path("id").asText();
        }
        return all.reversed();
    }

    private EntryPost post(int number) {
        return new EntryPost(
                new PostId(channel + "#" + number),
                GuildId.of(guild),
                RouteName.LOG,
                webhook == null ? ChannelId.of(channel) : null,
                webhook,
                1,
                "message.delete",
                "Message deleted",
                new Embed(null, Integer.toString(number), null, 1, null, List.of(), null, Instant.now()),
                Instant.now());
    }

    private Webhook webhook() {
        var created = control(
                        discord,
                        "POST",
                        "/act",
                        Map.of(
                                "guild",
                                guild,
                                "action",
                                "webhook_create",
                                "channel",
                                channel,
                                "fields",
                                Map.of("name", "log")))
                .path("object");
        var id = created.path("id").asText();
        var url = "https://discord.com/api/webhooks/" + id + "/"
                + created.path("token").asText();
        return new Webhook(WebhookId.of(id), new TokenSeal(discord.token()).seal(url));
    }

    private static JsonNode control(DiscordSimulator discord, String method, String path, @Nullable Object body) {
        return send(method, discord.controlUrl() + path, body, null);
    }

    private static JsonNode send(String method, String url, @Nullable Object body, @Nullable String botToken) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(60))
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(MAPPER.writeValueAsString(body), UTF_8))
                    .header("User-Agent", "DiscordBot (test, 1)");
            if (botToken != null) {
                request.header("Authorization", "Bot " + botToken);
            }
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + url + ": " + response.statusCode() + response.body());
            }
            return Objects.requireNonNull(MAPPER.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
