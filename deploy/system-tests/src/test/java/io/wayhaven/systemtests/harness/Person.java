package io.wayhaven.systemtests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Somebody who uses the application in the client of one guild.
 *
 * @param guild where they are
 */
public record Person(SimulatorControl discord, String guild, String id) {

    /** Everybody who holds a role, those who joined first before the others. */
    public static List<Person> holding(TestedSystem system, Network.Server where, String role) {
        SimulatorControl discord = system.discord();
        JsonNode guild = discord.get("/guilds/" + where.id());
        String held = idOf(guild.path("roles"), role);
        return StreamSupport.stream(guild.path("members").spliterator(), false)
                .filter(member -> StreamSupport.stream(member.path("roles").spliterator(), false)
                        .anyMatch(each -> each.asText().equals(held)))
                .map(member -> new Person(
                        discord, where.id(), member.path("user").path("id").asText()))
                .toList();
    }

    /** The owner of a guild. */
    public static Person owning(TestedSystem system, Network.Server where) {
        return new Person(system.discord(), where.id(), where.owner());
    }

    /** The id of a role here. */
    public String role(String name) {
        return idOf(discord.get("/guilds/" + guild).path("roles"), name);
    }

    /** The id of a channel here. */
    public String channel(String name) {
        return idOf(discord.get("/guilds/" + guild).path("channels"), name);
    }

    private static String idOf(JsonNode all, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + name));
    }

    /** They type a command. @param options texts, numbers and truth values by name */
    public Use run(String command, Map<String, Object> options) {
        ObjectNode interaction = by().put("command", command);
        interaction.set("options", SimulatorControl.JSON.valueToTree(options));
        return Use.of(discord, "/interactions", interaction);
    }

    /** They choose a command in somebody's menu. */
    public Use onPerson(String command, String user) {
        return Use.of(discord, "/interactions", by().put("command", command).put("target_user", user));
    }

    /** They choose a command in the menu of a message. */
    public Use onMessage(String command, String channel, String message) {
        return Use.of(
                discord,
                "/interactions",
                by().put("command", command).put("channel", channel).put("target_message", message));
    }

    /** They press a button of a message in a channel. */
    public Use press(JsonNode message, String label) {
        ObjectNode press = SimulatorControl.JSON
                .createObjectNode()
                .put("user", id)
                .put("custom_id", Components.button(message, label));
        return Use.of(discord, "/messages/" + message.path("id").asText() + "/components", press);
    }

    /** They write a message in a channel. @return its id */
    public String write(String channel, String content) {
        return act("message", Map.of("channel", channel, "content", content))
                .path("message")
                .asText();
    }

    /** The messages of a channel that it still shows, oldest first. */
    public List<JsonNode> messages(String channel) {
        return StreamSupport.stream(
                        discord.get("/guilds/" + guild + "/channels/" + channel(channel) + "/messages")
                                .spliterator(),
                        false)
                .toList();
    }

    /** They do something in their client. */
    public JsonNode act(String action, Map<String, Object> details) {
        return discord.act(guild, id, action, SimulatorControl.JSON.valueToTree(details));
    }

    /** They as a member, as Discord has them now. */
    public JsonNode member() {
        return StreamSupport.stream(
                        discord.get("/guilds/" + guild).path("members").spliterator(), false)
                .filter(member -> member.path("user").path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no member any more: " + id));
    }

    /** What the bot wrote to them directly. */
    public List<JsonNode> directMessages() {
        JsonNode messages = discord.get("/users/" + id + "/messages");
        assertThat(messages.isArray()).as(messages.toString()).isTrue();
        return StreamSupport.stream(messages.spliterator(), false).toList();
    }

    private ObjectNode by() {
        return SimulatorControl.JSON.createObjectNode().put("guild", guild).put("user", id);
    }
}
