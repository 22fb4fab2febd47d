package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A guild in which a {@link StoryStep} after the other is played, with the people and things they are about. */
public final class Stage {

    /** Where snowflakes begin. https://discord.com/developers/docs/reference#snowflakes */
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    private final SimulatorControl discord;
    private final String guild;
    private final Map<String, String> cast = new HashMap<>();
    private final Map<String, String> strangers = new HashMap<>();

    /** A guild of which two members are ann and bob; newcomer and guest are outside. */
    public Stage(SimulatorControl discord, JsonNode guild) {
        this.discord = discord;
        this.guild = guild.path("id").asText();
        cast.put("guild", this.guild);
        cast.put("owner", guild.path("owner_id").asText());
        var members = StreamSupport.stream(guild.path("members").spliterator(), false)
                .filter(member -> !member.path("user").path("bot").asBoolean())
                .map(member -> member.path("user").path("id").asText())
                .sorted()
                .toList();
        cast.put("ann", members.get(members.size() - 1));
        cast.put("bob", members.get(members.size() - 2));
        for (String outsider : new String[] {"newcomer", "guest"}) {
            JsonNode account = discord.post("/users", object().put("name", outsider));
            cast.put(outsider, account.path("id").asText());
            strangers.put(account.path("id").asText(), account.path("username").asText());
        }
    }

    public String guild() {
        return guild;
    }

    /** The id behind a name. */
    public String id(String name) {
        return cast.get(name);
    }

    /** Plays a step. */
    public void play(StoryStep step) {
        ObjectNode body = (ObjectNode) filled(step.json());
        body.remove("then");
        JsonNode save = body.remove("save");
        if (body.has("command") && !body.has("do")) {
            body.put("guild", guild).put("user", id("owner"));
            body.set("options", object());
            var unused = discord.post("/interactions", body);
            return;
        }
        if (body.has("dispatch")) {
            ObjectNode d = (ObjectNode) body.path("fields");
            var unused = discord.dispatch(body.path("dispatch").asText(), d.put("guild_id", guild))
                    .join();
            return;
        }
        String action = body.remove("do").asText();
        boolean refused = body.remove("refused") != null;
        JsonNode user = body.path("user");
        String actor = user.isMissingNode() ? id("owner") : user.asText();
        try {
            JsonNode answer = discord.act(guild, actor, action, body);
            if (save != null) {
                JsonNode made = answer.path("id").isMissingNode() ? answer.path("message") : answer.path("id");
                cast.put(save.asText(), made.asText());
            }
        } catch (IllegalStateException e) {
            if (!refused) {
                throw e;
            }
        }
    }

    /**
     * Whether a sentence is the expected one.
     *
     * @param expected with {@code {name}} for the username of a person and {@code …} for what can't be known beforehand
     */
    public boolean isSaid(String expected, String sentence) {
        String spoken = expected;
        for (Map.Entry<String, String> member : cast.entrySet()) {
            if (spoken.contains("{" + member.getKey() + "}")) {
                spoken = spoken.replace("{" + member.getKey() + "}", nameOf(member.getValue()));
            }
        }
        return Pattern.matches(
                Arrays.stream(spoken.split("…")).map(Pattern::quote).collect(Collectors.joining(".+"))
                        + (spoken.endsWith("…") ? ".+" : ""),
                sentence);
    }

    private String nameOf(String user) {
        for (JsonNode member : discord.get("/guilds/" + guild).path("members")) {
            if (member.path("user").path("id").asText().equals(user)) {
                return member.path("user").path("username").asText();
            }
        }
        return Objects.requireNonNull(strangers.get(user), user);
    }

    private JsonNode filled(JsonNode node) {
        return switch (node) {
            case ObjectNode fields -> {
                ObjectNode copy = object();
                fields.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue())));
                yield copy;
            }
            case ArrayNode items -> {
                ArrayNode copy = SimulatorControl.JSON.createArrayNode();
                items.forEach(item -> copy.add(filled(item)));
                yield copy;
            }
            case TextNode text
            when text.asText().startsWith("$") ->
                TextNode.valueOf(valueOf(text.asText().substring(1)));
            default -> node;
        };
    }

    private String valueOf(String name) {
        return switch (name) {
            case "now" -> Long.toString((System.currentTimeMillis() - DISCORD_EPOCH) << 22);
            case "moment" -> Instant.now().toString();
            case "command" -> anyCommand();
            default -> Objects.requireNonNull(cast.get(name), name);
        };
    }

    private String anyCommand() {
        return Stream.of("/commands?guild=" + guild, "/commands")
                .map(path -> discord.get(path).path(0).path("id").asText())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode object() {
        return SimulatorControl.JSON.createObjectNode();
    }
}
