package io.wayhaven.systemtests.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** New guilds whose owners have linked them to a main guild, and what people do there. */
public final class Network {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** More than a guild's staff. */
    private static final int PEOPLE = 8;

    private final SimulatorControl discord;
    private final List<Server> servers;

    private Network(SimulatorControl discord, List<Server> servers) {
        this.discord = discord;
        this.servers = List.copyOf(servers);
    }

    /**
     * A guild.
     *
     * @param owner who may do everything in it
     * @param newest who joined it last, as nobody special
     */
    public record Server(String id, String name, String owner, String newest) {
        private static Server of(JsonNode guild) {
            return new Server(
                    guild.path("id").asText(),
                    guild.path("name").asText(),
                    guild.path("owner_id").asText(),
                    StreamSupport.stream(guild.path("members").spliterator(), false)
                            .map(member -> member.path("user"))
                            .filter(user -> !user.path("bot").asBoolean())
                            .map(user -> user.path("id").asText())
                            .reduce("", (earlier, later) -> later));
        }
    }

    /** Adds guilds that have nothing to do with each other. */
    public static List<Server> unlinked(TestedSystem system, String name, int count) {
        JsonNode added = system.discord()
                .post(
                        "/guilds",
                        object().put("name", name).put("members", PEOPLE).put("count", count));
        List<Server> servers = added.isArray()
                ? StreamSupport.stream(added.spliterator(), false)
                        .map(Server::of)
                        .toList()
                : List.of(Server.of(added));
        await("the guilds")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> servers.stream().allMatch(server -> system.rows().isKnown(server.id())));
        return servers;
    }

    /** Adds a main guild with children, and links them by commands as their administrators would. */
    public static Network link(TestedSystem system, String name, int children) {
        SimulatorControl discord = system.discord();
        Network network = new Network(discord, unlinked(system, name, children + 1));
        network.answered(network.main(), "setup main-guild", object(), "main server");
        for (Server child : network.children()) {
            network.answered(network.main(), "setup add-child", object().put("guild-id", child.id()), "Invited");
            network.answered(
                    child,
                    "setup accept-main",
                    object().put("guild-id", network.main().id()),
                    "follows");
        }
        return network;
    }

    private static ObjectNode object() {
        return SimulatorControl.JSON.createObjectNode();
    }

    public Server main() {
        return servers.getFirst();
    }

    public List<Server> children() {
        return servers.subList(1, servers.size());
    }

    public List<Server> all() {
        return servers;
    }

    /** A person who is in none of the guilds. */
    public String newcomer(String name) {
        return discord.post("/users", object().put("name", name)).path("id").asText();
    }

    /** The owner gives a command about a person. @return the interaction's id */
    public String give(Server where, String command, String target) {
        return run(where, command, object().put("user", target).put("reason", "Spam links"));
    }

    /** The owner bans or unbans in their client. */
    public void act(Server where, String action, String target) {
        var unused = discord.act(
                where.id(),
                where.owner(),
                action,
                object().put("target", target).put("reason", "Spam links"));
    }

    private String run(Server where, String command, ObjectNode options) {
        ObjectNode interaction =
                object().put("guild", where.id()).put("user", where.owner()).put("command", command);
        interaction.set("options", options);
        JsonNode answer = discord.post("/interactions", interaction);
        assertThat(answer.path("status").asText()).as(command).isEqualTo("RESPONDED");
        return answer.path("id").asText();
    }

    private void answered(Server where, String command, ObjectNode options, String expected) {
        awaitReply(run(where, command, options), text -> text.contains(expected));
    }

    /** The text that the issuer sees, once it is as expected. */
    public String awaitReply(String interaction, Predicate<String> expected) {
        return await("the reply")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> reply(interaction), expected);
    }

    /** The text that the issuer sees now. */
    public String reply(String interaction) {
        return discord.get("/interactions/" + interaction)
                .path("original")
                .path("content")
                .asText();
    }

    /** The guilds in which a person is banned now. */
    public List<Server> bannedIn(String user) {
        return servers.stream()
                .filter(server -> StreamSupport.stream(
                                discord.get("/guilds/" + server.id() + "/bans").spliterator(), false)
                        .anyMatch(ban -> ban.path("user").path("id").asText().equals(user)))
                .toList();
    }
}
