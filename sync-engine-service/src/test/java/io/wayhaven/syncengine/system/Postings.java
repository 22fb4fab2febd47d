package io.wayhaven.syncengine.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.contracts.post.PostId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Posts for one channel, and what it shows of them. Each says its number, and which revision it is. */
record Postings(
        Fixture fixture,
        JsonNode guild,
        String channel,
        String name,
        @Nullable Webhook webhook) {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    static Postings in(Fixture fixture, JsonNode guild, String name) {
        var channels = fixture.discord.guild(Fixture.text(guild)).path("channels");
        var text = StreamSupport.stream(channels.spliterator(), false)
                .filter(channel -> channel.path("type").asInt() == 0)
                .findFirst()
                .orElseThrow();
        return new Postings(fixture, guild, text.path("id").asText(), name, null);
    }

    /** The same through a webhook of the channel. */
    Postings through(JsonNode created, String botToken) {
        var id = created.path("id").asText();
        var url = "https://discord.com/api/webhooks/" + id + "/"
                + created.path("token").asText();
        return new Postings(
                fixture, guild, channel, name, new Webhook(WebhookId.of(id), new TokenSeal(botToken).seal(url)));
    }

    void publish(int from, int to) {
        fixture.records.posts(
                IntStream.range(from, to).mapToObj(number -> post(number, 1)).toList());
    }

    void revise(int number, int revision) {
        fixture.records.posts(List.of(post(number, revision)));
    }

    /** A post that Discord rejects: its title leads nowhere. */
    EntryPost unacceptable(int number) {
        return post(number, 1, "ftp://nowhere.example");
    }

    EntryPost post(int number, int revision) {
        return post(number, revision, null);
    }

    /** A post that something can be done about. */
    EntryPost withButtons(int number, List<PostButton> buttons) {
        var post = post(number, 1);
        return new EntryPost(
                post.id(),
                post.guild(),
                post.route(),
                post.channel(),
                post.webhook(),
                post.revision(),
                post.kind(),
                post.label(),
                post.embed(),
                post.occurredAt(),
                post.about(),
                post.replaces(),
                buttons);
    }

    /** A post that says something of its own. */
    EntryPost saying(int number, String description) {
        return post(number, 1, description, null);
    }

    private EntryPost post(int number, int revision, @Nullable String url) {
        return post(number, revision, number + "." + revision + " @everyone", url);
    }

    private EntryPost post(int number, int revision, String description, @Nullable String url) {
        return new EntryPost(
                new PostId(name + "#" + number),
                GuildId.of(Fixture.text(guild)),
                RouteName.LOG,
                webhook == null ? ChannelId.of(channel) : null,
                webhook,
                revision,
                "message.delete",
                number % 2 == 0 ? "Message deleted" : "Member left",
                new Embed(null, description, url, 1, null, List.of(), null, START.plusSeconds(number)),
                START.plusSeconds(number));
    }

    /** Messages of the channel, oldest first. */
    List<JsonNode> messages() {
        var found = fixture.discord.asBot("GET", "/channels/" + channel + "/messages?limit=100", null);
        return StreamSupport.stream(found.spliterator(), false).toList().reversed();
    }

    /** What the channel shows, embed by embed: "number.revision", or the title of a summary. */
    List<String> shown() {
        var shown = new ArrayList<String>();
        messages()
                .forEach(message -> message.path("embeds")
                        .forEach(embed -> shown.add(
                                embed.has("title")
                                        ? embed.path("title").asText()
                                        : embed.path("description").asText().replace(" @everyone", ""))));
        return shown;
    }

    static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> number + ".1").toList();
    }
}
