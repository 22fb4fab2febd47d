package io.wayhaven.systemtests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.ModerationKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A channel that a guild's administrator has made the log channel, read as a member reads it. */
public final class LogChannel {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final SimulatorControl discord;
    private final String guild;
    private final String channel;

    private LogChannel(SimulatorControl discord, String guild, String channel) {
        this.discord = discord;
        this.guild = guild;
        this.channel = channel;
    }

    /** Makes the channel and tells the bot to use it. */
    public static LogChannel in(TestedSystem system, String guild, String owner) {
        SimulatorControl discord = system.discord();
        ObjectNode fields = object().put("name", "event-log").put("type", 0);
        ObjectNode details = object();
        details.set("fields", fields);
        String channel =
                discord.act(guild, owner, "channel_create", details).path("id").asText();
        Quiet.await(system);
        ObjectNode interaction = object().put("guild", guild).put("user", owner).put("command", "config logchannel");
        interaction.set("options", object().put("channel", channel));
        String id = discord.post("/interactions", interaction).path("id").asText();
        await("the reply")
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(discord.get("/interactions/" + id)
                                .path("original")
                                .path("content")
                                .asText())
                        .contains(channel));
        await("the route").atMost(LIMIT).until(() -> system.rows().isRouted(guild, channel));
        return new LogChannel(discord, guild, channel);
    }

    /** Every embed in it, oldest first. */
    public List<JsonNode> embeds() {
        List<JsonNode> embeds = new ArrayList<>();
        for (JsonNode message : discord.get("/guilds/" + guild + "/channels/" + channel + "/messages")) {
            message.path("embeds").forEach(embeds::add);
        }
        return embeds;
    }

    /** Waits until exactly so many entries of a kind are shown or counted. */
    public void awaitTold(String kind, long count, Duration limit) {
        String label = Kinds.byId(kind).orElseThrow().label();
        await(label).atMost(limit).pollInterval(Duration.ofMillis(500)).until(() -> told(label), told -> told >= count);
        assertThat(told(label)).as(label).isEqualTo(count);
    }

    /** The same with bans, which an entry tells, or the notice of the case in its place. */
    public void awaitBansTold(long count, Duration limit) {
        await("bans").atMost(limit).pollInterval(Duration.ofMillis(500)).until(this::bansTold, told -> told >= count);
        assertThat(bansTold()).as("bans").isEqualTo(count);
    }

    private long bansTold() {
        return told(ModerationKinds.BAN.label()) + told("User Banned");
    }

    private long told(String label) {
        Pattern counted = Pattern.compile("([\\d,]+) × " + Pattern.quote(label) + "(?=,|$)");
        long told = 0;
        for (JsonNode embed : embeds()) {
            String url = embed.path("url").asText();
            if (url.contains("/events/") || url.contains("/cases/")) {
                String title = embed.path("title").asText();
                told += title.endsWith(label) || title.endsWith(label + " (Synced)") ? 1 : 0;
            } else {
                Matcher count = counted.matcher(embed.path("description").asText());
                told += count.find() ? Long.parseLong(count.group(1).replace(",", "")) : 0;
            }
        }
        return told;
    }

    /** Waits until each entry is shown, then makes sure that none is shown twice. */
    public void assertShowsOnce(List<LoggedEntry> entries) {
        await("the posts").atMost(LIMIT).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            List<JsonNode> embeds = embeds();
            for (LoggedEntry entry : entries) {
                assertThat(embeds.stream().filter(entry::isShownBy))
                        .as("embeds of %s", entry)
                        .hasSize(1);
            }
        });
    }

    private static ObjectNode object() {
        return SimulatorControl.JSON.createObjectNode();
    }
}
