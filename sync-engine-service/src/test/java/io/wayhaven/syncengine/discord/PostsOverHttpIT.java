package io.wayhaven.syncengine.discord;

import static io.wayhaven.syncengine.discord.CannedDiscord.json;
import static io.wayhaven.syncengine.discord.CannedDiscord.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.settings.Webhook;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.posting.Batch;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.Edit;
import io.wayhaven.syncengine.posting.PostingActions.Posting;
import io.wayhaven.syncengine.posting.PostingActions.Search;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What posts look like on the wire, and how one that may have arrived is found. */
class PostsOverHttpIT {

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Embed EMBED = new Embed(
            "Title ",
            "Text",
            "https://log.example/1",
            0xFF,
            "Somebody",
            List.of(new Embed.Field("A", "B", true)),
            "Foot",
            TIME);
    private static final Batch BATCH = new Batch(1, "nonce-1", List.of(EMBED), TIME, 1);
    private static final Destination CHANNEL = new Destination.ToChannel(new ChannelId(5));
    private static final String SEEN = """
            {"id": "%s", "webhook_id": %s, "embeds": [{"type": "rich", "title": "Title", "description": "Text",
              "fields": [{"name": "A", "value": "B", "inline": true}], "footer": {"text": "Foot"},
              "timestamp": "2026-03-01T12:00:00.123000+00:00"}]}
            """;

    private final CannedDiscord discord = new CannedDiscord();
    private final DiscordPosts posts =
            new DiscordPosts(discord.routers("20s"), new DiscordCalls(discord.config("20s")), discord.config("20s"));

    PostsOverHttpIT() throws IOException {}

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void aPostCarriesItsNonceAndPingsNobody() throws Exception {
        discord.answersNext(json(200, "{\"id\":\"900\"}"));

        assertThat(value(posts.post(CHANNEL, BATCH))).isEqualTo(new Posting.Posted(900));
        assertThat(discord.seen()).singleElement().satisfies(call -> {
            assertThat(call.method() + " " + call.uri()).isEqualTo("POST /channels/5/messages");
            assertThat(call.body())
                    .contains("\"nonce\":\"nonce-1\"", "\"enforce_nonce\":true", "\"allowed_mentions\":{\"parse\":[]}")
                    .contains("\"author\":{\"name\":\"Somebody\"}", "\"footer\":{\"text\":\"Foot\"}")
                    .contains("\"timestamp\":\"2026-03-01T12:00:00.123Z\"", "\"color\":255");
            assertThat(call.authorization()).isEqualTo("Bot the-token");
        });
    }

    @Test
    void aWebhookIsCalledByItsOwnTokenAndTellsTheMessage() throws Exception {
        discord.answersNext(json(200, "{\"id\":\"901\"}"));

        assertThat(value(posts.post(webhook("https://discord.com/api/webhooks/6/secret"), BATCH)))
                .isEqualTo(new Posting.Posted(901));
        value(posts.edit(webhook("https://discord.com/api/webhooks/6/secret"), edit(901, true)));

        assertThat(discord.seen())
                .extracting(call -> call.method() + " " + call.uri())
                .containsExactly("POST /webhooks/6/secret?wait=true", "PATCH /webhooks/6/secret/messages/901");
        assertThat(discord.seen()).allSatisfy(call -> {
            assertThat(call.authorization()).isNull();
            assertThat(call.body())
                    .doesNotContain("nonce", "components")
                    .contains("\"allowed_mentions\":{\"parse\":[]}");
        });
    }

    @Test
    void anEditTakesButtonsAwayOnlyWhereItIsToldTo() throws Exception {
        value(posts.edit(CHANNEL, edit(900, true)));
        value(posts.edit(CHANNEL, edit(900, false)));

        assertThat(discord.seen())
                .extracting(call -> call.body().contains("\"components\":[]"))
                .containsExactly(true, false);
    }

    private static Edit edit(long message, boolean bare) {
        return new Edit(1, message, List.of(EMBED), bare, Map.of());
    }

    @Test
    void aWebhookOfAnotherHostIsNeverCalled() throws Exception {
        var elsewhere = webhook("https://evil.example/api/webhooks/6/secret");

        assertThat(value(posts.post(elsewhere, BATCH)))
                .isEqualTo(new Posting.Failed(new CallResult.Rejected(404, 10_015)));
        assertThat(value(posts.edit(elsewhere, edit(1, false)))).isEqualTo(new CallResult.Rejected(404, 10_015));
        assertThat(discord.seen()).isEmpty();
    }

    @Test
    void aWrongWebhookDoesNotCloseTheBotsOwnWay() throws Exception {
        discord.answersNext(json(401, "{\"message\":\"Invalid Webhook Token\",\"code\":50027}"));
        assertThat(value(posts.post(webhook("https://discord.com/api/webhooks/6/secret"), BATCH)))
                .isEqualTo(new Posting.Failed(new CallResult.Rejected(401, 50_027)));

        assertThat(value(posts.edit(CHANNEL, edit(1, false)))).isEqualTo(new CallResult.Done());
    }

    @Test
    void aBatchIsFoundByWhatItsEmbedsSayPageByPage() throws Exception {
        var page = IntStream.range(0, 100)
                .mapToObj(number -> "{\"id\":\"%d\",\"embeds\":[]}".formatted(1000 + number))
                .collect(Collectors.joining(",", "[", "]"));
        discord.answersNext(json(200, page));
        discord.answersNext(json(200, "[" + SEEN.formatted("2000", "null") + "]"));

        assertThat(value(posts.find(CHANNEL, BATCH, Set.of()))).isEqualTo(new Search.Found(2000));
        assertThat(discord.seen()).hasSize(2);
        assertThat(discord.seen().getLast().uri()).contains("after=1099", "limit=100");
    }

    @Test
    void whatIsKnownToBeAnotherBatchOrCameThroughAWebhookIsNotIt() throws Exception {
        discord.answersNext(
                json(200, "[" + SEEN.formatted("2000", "null") + "," + SEEN.formatted("2001", "\"6\"") + "]"));

        assertThat(value(posts.find(CHANNEL, BATCH, Set.of(2000L)))).isEqualTo(new Search.Absent());
    }

    @Test
    void whatCameThroughAWebhookIsLookedForInItsChannel() throws Exception {
        discord.answersNext(json(200, "{\"id\":\"6\",\"channel_id\":\"55\"}"));
        discord.answersNext(
                json(200, "[" + SEEN.formatted("2000", "null") + "," + SEEN.formatted("2001", "\"6\"") + "]"));

        assertThat(value(posts.find(webhook("https://discord.com/api/webhooks/6/secret"), BATCH, Set.of())))
                .isEqualTo(new Search.Found(2001));
        assertThat(discord.seen())
                .extracting(CannedDiscord.Seen::uri)
                .element(1)
                .asString()
                .startsWith("/channels/55/messages?");
        assertThat(discord.seen().getLast().authorization()).isEqualTo("Bot the-token");
    }

    private static Destination webhook(String url) {
        return new Destination.ThroughWebhook(new Webhook(new WebhookId(6), new TokenSeal("the-token").seal(url)));
    }
}
